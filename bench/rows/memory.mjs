import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '../measure/figure.mjs';
import { freeGrader } from '../measure/freeGrader.mjs';
import { dist, scratch } from '../measure/paths.mjs';
import { runProgram } from '../measure/runProgram.mjs';
import { sampleRow, writeSamples } from '../measure/samples.mjs';

const count = 100_000;

/** Ten criteria of a row, such as a data set holds for each of its prompts. */
function criteriaOf(n) {
  const checks = (at) =>
    at % 2 ? { contains: `word ${at}` } : { length: { unit: 'words', max: 50 + ((n + at) % 90) } };
  return Array.from({ length: 10 }, (_, at) => ({ id: `c${at}`, points: 1 + at, ...checks(at) }));
}

function rowWithCriteria(n) {
  const row = sampleRow(n, 700);
  return { ...row, item: { ...row.item, rubric: criteriaOf(n) } };
}

/** 100,000 rows of about 1.5 kB, and of 2 kB with criteria of their own: memory stays flat. */
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
  const own = join(folder, 'own.rubric.yaml');
  writeFileSync(own, 'name: Own\ncriteria_from: "{{ item.rubric }}"\n');
  await writeSamples(join(folder, 'own.samples.jsonl'), count, rowWithCriteria);
  const rubrics = await runProgram([join(dist, 'cli.js'), 'run', own]);
  const what = `run, 100,000 rows (${size} MB)`;
  return [
    figure({ what: `${what}, memory`, unit: 'MB', ours: whole.memory, most: 300 }),
    figure({ what: `${what}, memory with a result line a row`, unit: 'MB', ours: streamed.memory, most: 300 }),
    figure({
      what: 'run, 100,000 rows × 10 criteria of their own, memory',
      unit: 'MB',
      ours: rubrics.memory,
      most: 300,
    }),
    figure({ what: `${what}, rows/s`, unit: '/s', ours: count / whole.seconds }),
  ];
}
