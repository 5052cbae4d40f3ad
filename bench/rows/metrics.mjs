import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compileGrader } from '../../server/src/engine/compile.ts';
import { ratio } from '../../server/src/engine/metrics/distance/ratio.ts';
import { figure } from '../measure/figure.mjs';
import { sampleRow } from '../measure/samples.mjs';

const seconds = 2;

/** Calls a second of `work`, which does `batch` of them, once the machine code is there. */
function rate(batch, work) {
  for (let warm = 0; warm < 20; warm++) work();
  const since = performance.now();
  let done = 0;
  while (performance.now() - since < seconds * 1000) {
    work();
    done += batch;
  }
  return (done * 1000) / (performance.now() - since);
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

function besideRapidfuzz(ours, total, pairs) {
  const theirs = rapidfuzz(pairs);
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

/** Graders on rows that are in memory already, in one thread. */
export async function rows() {
  const samples = Array.from({ length: 1000 }, (_, n) => sampleRow(n));
  const pairs = samples.map(({ item, sample }) => [sample.output_text, item.answer]).filter(([a, b]) => a !== b);
  const compare = () => pairs.reduce((sum, [a, b]) => sum + ratio(a, b), 0);
  const ratios = rate(pairs.length, compare);
  return [
    figure({ what: 'string checks', unit: '/s', ours: rate(samples.length, checking(samples)), least: 1_000_000 }),
    figure({ what: 'ratio of pairs of 100 characters', unit: '/s', ours: ratios, least: 400_000 }),
    besideRapidfuzz(ratios, compare(), pairs),
  ];
}
