import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '../measure/figure.mjs';
import { freeGrader } from '../measure/freeGrader.mjs';
import { dist, scratch } from '../measure/paths.mjs';
import { runProgram } from '../measure/runProgram.mjs';
import { sampleRow, writeSamples } from '../measure/samples.mjs';

const count = 100_000;

/** 100,000 rows of about 1.5 kB: memory stays flat. */
export async function rows() {
  const folder = scratch();
  const spec = join(folder, 'seven.grader.json');
  const samples = join(folder, 'seven.samples.jsonl');
  writeFileSync(spec, JSON.stringify(freeGrader));
  await writeSamples(samples, count, (n) => sampleRow(n, 700));
  const size = Math.round(statSync(samples).size / 1e6);
  const whole = await runProgram([join(dist, 'cli.js'), 'run', spec]);
  const streamed = await runProgram([
    join(dist, 'cli.js'),
    'run',
    spec,
    '--format',
    'jsonl',
    '--out',
    join(folder, 'out'),
  ]);
  const what = `run, 100,000 rows (${size} MB)`;
  return [
    figure({ what: `${what}, memory`, unit: 'MB', ours: whole.memory, most: 300 }),
    figure({ what: `${what}, memory with a result line a row`, unit: 'MB', ours: streamed.memory, most: 300 }),
    figure({ what: `${what}, rows/s`, unit: '/s', ours: count / whole.seconds }),
  ];
}
