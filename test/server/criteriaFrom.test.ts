import { expect, test } from 'vitest';
import type { JudgeAsk } from '../../server/src/engine/world.ts';
import { folder, type Given, startClient } from './client.ts';

const rubric = `name: Rows
judge: { model: gpt-5-mini }
criteria_from: "{{ item.rubric }}"
criteria:
  - { id: short, tags: [form], length: { max: 3 } }
`;
const judged = (id: string, tag: string) => ({ id, tags: [tag], requirement: 'Is kind.' });
const free = { id: 'right', tags: ['facts'], points: 2, contains: '4' };
const lists = [[judged('a', 'manners'), judged('b', 'form'), free], [judged('c', 'manners')], [free], [{ id: 'x' }]];
const rows = lists
  .map((list, index) => `${JSON.stringify({ item: { id: index, rubric: list }, completion: '42' })}\n`)
  .join('');
const uri = `${folder}/a.rubric.yaml`;

async function opened(text: string, more: Given = {}) {
  const settings = {
    samples: { '**/*': 'rows.jsonl' },
    judge: { prices: { 'gpt-5-mini': { input: 1e6, output: 0 } } },
  };
  const client = await startClient({ files: new Map([['/workspace/rows.jsonl', rows]]), settings, ...more });
  await client.open('a.rubric.yaml', text, 'rubric-yaml');
  await client.next('textDocument/publishDiagnostics');
  return client;
}

const met = (asked: JudgeAsk[]) => async (ask: JudgeAsk) => {
  asked.push(ask);
  return { value: { quotes: [], reason: 'So.', verdict: 'met' } };
};

test('what the rows ask is counted before it is paid for, and asked once each', async () => {
  const asked: JudgeAsk[] = [];
  const answers = { 'window/showMessageRequest': () => ({ title: 'Run' }) };
  const client = await opened(rubric, { answers, judge: () => met(asked) });
  expect(await client.connection.sendRequest('rewardsmith/run', { uri })).toEqual({ state: 'done' });
  const question = client.heard.find(({ method }) => method === 'window/showMessageRequest');
  expect(question?.params.message).toContain(' 3 calls go to ');
  expect(asked).toHaveLength(3);
});

test('the reward stands on the line of the name, the tags where the criteria are named', async () => {
  const answers = { 'window/showMessageRequest': () => ({ title: 'Run' }) };
  const client = await opened(rubric, { answers, judge: () => met([]) });
  await client.connection.sendRequest('rewardsmith/run', { uri });
  const { scores } = await client.next('rewardsmith/scores', (params) => params.status.state === 'fresh');
  const lines = new Map(scores.map((each: { line: number; text: string; detail: string }) => [each.line, each]));
  expect([...lines.keys()]).toEqual([0, 4, 2]);
  const [whole, named] = [lines.get(0), lines.get(2)] as { text: string; detail: string }[];
  expect(whole?.text).toMatch(/^1\.00 .*1 error/);
  expect(whole?.detail).toContain('| by tag | mean | ± | n |');
  expect(whole?.detail).toContain('| manners | 1.00 |');
  expect(named?.text).toContain('form 1.00  facts 1.00  manners 1.00');
  expect(named?.detail).toContain('checks nothing');
});

test('tags that were changed since the run are not shown, and the scores stay', async () => {
  const free = rubric.replace('judge: { model: gpt-5-mini }\n', '').replace(/criteria_from.*\n/, '');
  const client = await opened(free);
  await client.connection.sendRequest('rewardsmith/run', { uri });
  const fresh = () => client.next('rewardsmith/scores', (params) => params.status.state === 'fresh');
  expect((await fresh()).scores[0].detail).toContain('| form | 1.00 |');
  await client.change('a.rubric.yaml', 2, free.replace('tags: [form]', 'tags: [style]'));
  const { scores } = await client.next('rewardsmith/scores', ({ version }) => version === 2);
  expect(scores[0].state).toBe('fresh');
  expect(scores[0].detail).not.toContain('by tag');
});

test('criteria that the rubric itself writes have a table by tag too', async () => {
  const text = 'criteria:\n  - { id: a, tags: [x], contains: "4" }\n  - { id: b, tags: [x], contains: z }\n';
  const client = await opened(text);
  await client.connection.sendRequest('rewardsmith/run', { uri });
  const { scores } = await client.next('rewardsmith/scores', (params) => params.status.state === 'fresh');
  expect(scores[0].detail).toContain('| x | 0.50 |');
});

test('the judge prompt of a row is shown where the criteria are named', async () => {
  const client = await opened(rubric);
  const wanted = { uri, path: ['criteria_from'] };
  const answer = await client.connection.sendRequest('rewardsmith/judgePrompt', wanted);
  expect(JSON.stringify(answer)).toContain('Is kind.');
});

test('the lists of the item are offered as places of criteria', async () => {
  const text = rubric.replace('"{{ item.rubric }}"', '');
  const client = await opened(text);
  const wanted = { textDocument: { uri }, position: { line: 2, character: 'criteria_from: '.length } };
  const found = await client.connection.sendRequest<{ label: string }[] | { items: { label: string }[] }>(
    'textDocument/completion',
    wanted,
  );
  const items = 'items' in found ? found.items : found;
  expect(items.map(({ label }) => label)).toEqual(['{{ item.rubric }}']);
});
