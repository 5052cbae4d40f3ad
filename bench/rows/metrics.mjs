import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compileGrader } from '../../server/src/engine/compile.ts';
import { ratio } from '../../server/src/engine/metrics/distance/ratio.ts';
import { figure } from '../measure/figure.mjs';
import { percentile } from '../measure/percentile.mjs';
import { sampleRow } from '../measure/samples.mjs';

const seconds = 1;
const rounds = 5;

/** Calls of `work`, which does `batch` of them, in a second of processor time, once the machine code is there. */
function rate(batch, work) {
  for (let warm = 0; warm < 40; warm++) work();
  const before = process.cpuUsage();
  const since = performance.now();
  let done = 0;
  while (performance.now() - since < seconds * 1000) {
    work();
    done += batch;
  }
  const { user, system } = process.cpuUsage(before);
  return (done * 1e6) / (user + system);
}

function checking(samples) {
  const spec = {
    type: 'string_check',
    name: 'exact',
    operation: 'eq',
    input: '{{ sample.output_text }}',
    reference: '{{ item.answer }}',
  };
  const { part } = compileGrader({ id: 'exact', path: [], spec }, { metrics: {}, models: {} });
  return () => samples.reduce((sum, row) => sum + part.score(row, []).score, 0);
}

const script = fileURLToPath(new URL('../plain/rapidfuzzRatio.py', import.meta.url));

/** What rapidfuzz makes of the pairs, where `PYTHON` (else `python3`) has it: pairs a second and the sum of ratios. */
function rapidfuzz(pairs) {
  const run = spawnSync(process.env.PYTHON ?? 'python3', [script], { input: JSON.stringify(pairs), encoding: 'utf8' });
  if (run.error || run.stdout === '') return undefined;
  const said = JSON.parse(run.stdout);
  return said.missing ? undefined : said;
}

/** The typical rates of both, measured in turns: the machine may do other things beside them. */
function besideRapidfuzz(compare, pairs) {
  const turns = Array.from({ length: rounds }, () => ({ ours: rate(pairs.length, compare), theirs: rapidfuzz(pairs) }));
  const typical = (rates) => percentile(rates, 0.5);
  const theirs = turns[0].theirs && { ...turns[0].theirs, rate: typical(turns.map((turn) => turn.theirs.rate)) };
  return { ours: typical(turns.map((turn) => turn.ours)), theirs };
}

function ratioFigure({ ours, theirs }, total) {
  const missing = 'pip install rapidfuzz (PYTHON names another Python)';
  const value = theirs && 1e9 / theirs.rate;
  return figure({
    what: 'ratio of pairs of 100 characters, time a pair',
    unit: 'ns',
    ours: 1e9 / ours,
    also: !theirs || Math.abs(theirs.total - total) < 1e-6,
    peer: { name: 'rapidfuzz', missing, value, atMost: 5 },
  });
}

/** Graders on rows that are in memory already, as they come out of a file, in one thread. */
export async function rows() {
  const samples = Array.from({ length: 1000 }, (_, n) => JSON.parse(JSON.stringify(sampleRow(n))));
  const pairs = samples.map(({ item, sample }) => [sample.output_text, item.answer]).filter(([a, b]) => a !== b);
  const compare = () => pairs.reduce((sum, [a, b]) => sum + ratio(a, b), 0);
  const rates = besideRapidfuzz(compare, pairs);
  return [
    figure({ what: 'string checks', unit: '/s', ours: rate(samples.length, checking(samples)), least: 1_000_000 }),
    figure({ what: 'ratio of pairs of 100 characters', unit: '/s', ours: rates.ours, least: 400_000 }),
    ratioFigure(rates, compare()),
  ];
}
