import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '../measure/figure.mjs';
import { gradeJudged, isRight, judgedSamples, judgedText, startProvider } from '../measure/judged.mjs';
import { promptfoo, scratch } from '../measure/paths.mjs';
import { runPromptfoo } from '../measure/runPromptfoo.mjs';

const count = 500;
const concurrency = 16;

const cases = [
  { name: 'clean', faults: {} },
  { name: '10 % answered 500', faults: { broken: 0.1 } },
  { name: '10 % not JSON', faults: { garbled: 0.1 } },
];

/** The same judged rows, provider and faults in promptfoo, as it is set when installed: what each gets wrong. */
export async function rows() {
  const samples = await judgedSamples(count);
  const figures = [];
  for (const { name, faults } of cases) {
    const ours = await beside(faults, (url) => gradeJudged(url, samples, { concurrency, limit: count }));
    const peer = { name: 'promptfoo', missing: 'npm run bench -- --promptfoo' };
    if (isInstalled()) peer.value = await beside(faults, wrongInPromptfoo);
    const what = `judges, ${name}: of ${count} rows lost or mis-scored`;
    figures.push(figure({ what, unit: '', ours: ours.wrong, most: 0, peer }));
  }
  return figures;
}

const isInstalled = () => existsSync(join(promptfoo, 'package.json'));

/** What `work` says of a fresh provider: each side meets the same series of faults. */
async function beside(faults, work) {
  const provider = await startProvider(20, faults);
  try {
    return await work(provider.url);
  } finally {
    provider.stop();
  }
}

const schema = {
  type: 'object',
  properties: { reason: { type: 'string' }, pass: { type: 'boolean' }, score: { type: 'number' } },
  required: ['reason', 'pass', 'score'],
  additionalProperties: false,
};

/** Rows whose score is not what the judge says; a call that failed counts where promptfoo makes a score of it. */
async function wrongInPromptfoo(url) {
  const folder = scratch();
  const response_format = { type: 'json_schema', json_schema: { name: 'grade', strict: true, schema } };
  const judge = { apiBaseUrl: url, apiKey: 'bench', response_format };
  const config = {
    prompts: ['{{ output }}'],
    providers: ['echo'],
    defaultTest: {
      options: { provider: { id: 'openai:chat:local-judge', config: judge }, rubricPrompt: 'Rate: {{ output }}' },
      assert: [{ type: 'llm-rubric', value: 'As the answer says.' }],
    },
    tests: Array.from({ length: count }, (_, n) => ({ vars: { output: judgedText(n), n: String(n) } })),
  };
  writeFileSync(join(folder, 'promptfooconfig.json'), JSON.stringify(config));
  await runPromptfoo(folder, ['-j', String(concurrency)]);
  const { results } = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
  const right = results.results.filter(({ vars, score }) => isRight(Number(vars.n), score));
  return count - right.length;
}
