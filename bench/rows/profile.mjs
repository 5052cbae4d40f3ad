import { statSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '../measure/figure.mjs';
import { dist, scratch } from '../measure/paths.mjs';
import { percentile } from '../measure/percentile.mjs';
import { runProgram } from '../measure/runProgram.mjs';
import { sentence, writeSamples } from '../measure/samples.mjs';

const count = 100_000;
const rounds = 3;
const program = new URL('../measure/profileInThread.mjs', import.meta.url).pathname;

/** A row of about 500 bytes as people have them: texts, numbers, an enumeration, a list, an object, some keys rare. */
function typicalRow(n) {
  const lines = [{ sku: `A-${n % 50}`, price: n % 90 }];
  const item = {
    id: `item ${n >> 2}`,
    question: sentence(n, 120),
    answer: sentence(n + 3, 60),
    total: (n % 977) / 4,
    section: `§ ${n % 40}`,
    tags: [sentence(n, 8), sentence(n + 1, 8)],
    order: { id: n, open: n % 3 === 0, lines },
    ...(n % 50 !== 0 && { note: sentence(n, 20) }),
  };
  const output_text = n % 4 ? sentence(n + 1, 100) : JSON.stringify({ total: n, answer: sentence(n, 30) });
  return { id: `row ${n}`, item, sample: { output_text } };
}

/** 100,000 rows are looked through in the background: how long until completion and rules know them. */
export async function rows() {
  const folder = scratch();
  const [small, large] = [join(folder, 'small.jsonl'), join(folder, 'large.jsonl')];
  await writeSamples(small, 10, typicalRow);
  await writeSamples(large, count, typicalRow);
  const what = `profile, 100,000 rows (${Math.round(statSync(large).size / 1e6)} MB)`;
  const runs = [];
  for (let round = 0; round < rounds; round++) runs.push(await profiled([small, large]));
  const whole = runs.every((run) => run.rows === count && run.fields > 10);
  const median = (of) => percentile(runs.map(of), 0.5);
  return [
    figure({ what: `${what}, change → known`, unit: 'ms', ours: median(({ ms }) => ms), most: 2000, also: whole }),
    figure({ what: `${what}, memory`, unit: 'MB', ours: median(({ memory }) => memory), most: 300 }),
  ];
}

async function profiled(files) {
  const { output, memory } = await runProgram([program, join(dist, 'worker.js'), ...files]);
  return { ...JSON.parse(output), memory };
}
