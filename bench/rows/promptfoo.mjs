import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '../measure/figure.mjs';
import { freeGrader } from '../measure/freeGrader.mjs';
import { dist, promptfoo, scratch } from '../measure/paths.mjs';
import { runProgram } from '../measure/runProgram.mjs';
import { runPromptfoo } from '../measure/runPromptfoo.mjs';
import { sampleRow, writeSamples } from '../measure/samples.mjs';

const count = 10_000;

const defaultTest = {
  assert: [
    { type: 'equals', value: '{{ answer }}' },
    { type: 'not-equals', value: '{{ answer }}' },
    { type: 'contains', value: '{{ word }}' },
    { type: 'icontains', value: '{{ word }}' },
    { type: 'contains', value: 'Section {{ section }}' },
    { type: 'levenshtein', value: '{{ answer }}', threshold: 20 },
    { type: 'levenshtein', value: 'Answer: {{ answer }}', threshold: 20 },
  ],
};

/** The same seven checks on the same rows in promptfoo, from start to exit; nothing where it is not installed. */
export async function rows() {
  if (!existsSync(join(promptfoo, 'package.json'))) return [];
  const folder = scratch();
  const ours = await runOurs(folder);
  const theirs = await runTheirs(folder);
  const peer = (value, limits) => ({ peer: { name: 'promptfoo', value, ...limits } });
  return [
    figure({
      what: 'run, 10,000 rows × 7 checks, start to exit',
      unit: 's',
      ours: ours.seconds,
      ...peer(theirs.seconds, { atLeast: 12 }),
    }),
    figure({ what: 'run, 10,000 rows × 7 checks, memory', unit: 'MB', ours: ours.memory, ...peer(theirs.memory) }),
  ];
}

async function runOurs(folder) {
  const spec = join(folder, 'seven.grader.json');
  writeFileSync(spec, JSON.stringify(freeGrader));
  await writeSamples(join(folder, 'seven.samples.jsonl'), count);
  return runProgram([join(dist, 'cli.js'), 'run', spec]);
}

async function runTheirs(folder) {
  const tests = Array.from({ length: count }, (_, n) => sampleRow(n)).map(({ item, sample }) => ({
    vars: { ...item, output: sample.output_text },
  }));
  writeFileSync(
    join(folder, 'promptfooconfig.json'),
    JSON.stringify({ prompts: ['{{ output }}'], providers: ['echo'], defaultTest, tests }),
  );
  return runPromptfoo(folder);
}
