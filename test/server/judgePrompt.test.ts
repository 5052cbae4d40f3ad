import { expect, test } from 'vitest';
import type { JudgePrompt, PromptAnswer } from '../../server/src/protocol/index.ts';
import { folder, startClient } from './client.ts';
import { broken, exact, files, judged, opened, run, scores, uri } from './opened.ts';

/** Asks of an open grader; the samples are those of `opened`. */
async function ask(text: string, more: Partial<JudgePrompt> = {}) {
  const { connection } = await opened(text);
  return connection.sendRequest<PromptAnswer>('rewardsmith/judgePrompt', { uri, ...more });
}

test('the messages and the schema of the reply are shown for the first sample', async () => {
  const answer = await ask(judged, { path: [] });
  expect(answer).toMatchObject({ title: 'Judge prompt of tone' });
  expect('text' in answer && answer.text).toContain('--- user ---\nRate 1\n');
  expect('text' in answer && answer.text).toContain('--- schema of the reply ---\n{\n  "type": "object"');
});

test('every grader of a file is asked for where no path is given', async () => {
  const answer = await ask(judged);
  expect('text' in answer && answer.text).toContain('What `tone` asks about the sample `line 1` (line 1)');
});

test.each([
  ['a grader that asks no model', exact, {}, '`exact` asks no model.'],
  ['a grader with faults', broken, {}, expect.stringMatching(/^`exact` has faults: /)],
  ['a path that leads nowhere', judged, { path: ['graders', 'x'] }, 'There is no grader here.'],
  ['a document that is not open', judged, { uri: 'file:///other.grader.yaml' }, 'Open the grader file first.'],
])('%s is refused', async (_, text, more, refused) => {
  expect(await ask(text, more)).toEqual({ refused });
});

test('a criterion of a rubric is found by its path', async () => {
  const client = await startClient({ files: files(), settings: { samples: { '**/*': 'rows.jsonl' } } });
  const text = 'judge: { model: m }\ncriteria:\n  - { id: a, equals: x }\n  - { id: kind, requirement: Is kind. }\n';
  await client.open('a.rubric.yaml', text, 'rubric-yaml');
  const wanted = { uri: `${folder}/a.rubric.yaml`, path: ['criteria', 1] };
  const answer = await client.connection.sendRequest<PromptAnswer>('rewardsmith/judgePrompt', wanted);
  expect(answer).toMatchObject({ title: 'Judge prompt of kind', text: expect.stringContaining('Criterion: Is kind.') });
});

test('criteria that are asked about together are shown once, whichever of them is asked for', async () => {
  const client = await startClient({ files: files(), settings: { samples: { '**/*': 'rows.jsonl' } } });
  const text = `judge: { model: m, batch: true }
criteria:
  - { id: kind, requirement: Is kind. }
  - { id: short, requirement: Is short. }
`;
  await client.open('a.rubric.yaml', text, 'rubric-yaml');
  const ask = (path: JudgePrompt['path']) =>
    client.connection.sendRequest<PromptAnswer>('rewardsmith/judgePrompt', { uri: `${folder}/a.rubric.yaml`, path });
  const whole = await ask([]);
  const shown = 'text' in whole ? whole.text : '';
  expect(shown).toContain('What `kind`, `short` ask together about the sample `line 1` (line 1)');
  expect(shown.match(/Criterion: Is (?:kind|short)\./g)).toEqual(['Criterion: Is kind.', 'Criterion: Is short.']);
  const one = await ask(['criteria', 1]);
  expect(one).toMatchObject({ text: expect.stringContaining('Criterion: Is kind.') });
});

test('a spec without samples is refused', async () => {
  const { connection } = await opened(judged, { settings: { samples: {} } });
  const refused = 'No samples belong to this grader: put them beside it as NAME.samples.jsonl.';
  expect(await connection.sendRequest('rewardsmith/judgePrompt', { uri })).toEqual({ refused });
});

test('the sample on a line is read from the open samples', async () => {
  const { connection, open } = await opened(judged);
  await open('rows.jsonl', '{"answer": "1", "completion": "one"}\n\n{"completion": "three"}\nno', 'samples-jsonl');
  const at = (line: number) => connection.sendRequest<PromptAnswer>('rewardsmith/judgePrompt', { uri, line });
  expect(await at(3)).toMatchObject({ text: expect.stringContaining('Rate three\n') });
  expect(await at(4)).toEqual({ refused: expect.stringContaining('This line is not JSON') });
  expect(await at(9)).toEqual({ refused: 'There is no sample on line 9.' });
});

test('an action leads to it in our client, once the samples are known', async () => {
  const { connection } = await opened(judged);
  await connection.sendRequest('rewardsmith/judgePrompt', { uri });
  const place = { line: 1, character: 0 };
  const params = { textDocument: { uri }, range: { start: place, end: place }, context: { diagnostics: [] } };
  const actions = await connection.sendRequest<{ title: string; command?: object }[]>(
    'textDocument/codeAction',
    params,
  );
  const title = 'Show judge prompt';
  expect(actions.find((action) => action.title === title)?.command).toEqual({
    title,
    command: 'rewardsmith.showPrompt',
    arguments: [{ uri, path: [] }],
  });
});

test('the hover of a judged score leads to it, for the first sample and for each of the worst', async () => {
  const client = await opened(judged, {
    settings: { samples: { '**/*': 'rows.jsonl' }, confirmCost: 1, maxCost: 1 },
    judge: () => async () => ({ value: { result: 0.5, steps: [] } }),
  });
  await run(client);
  const { scores: lines } = await scores(client, 'fresh');
  const link = (wanted: object) =>
    `[Show judge prompt](command:rewardsmith.showPrompt?${encodeURIComponent(JSON.stringify([wanted]))})`;
  expect(lines[0].detail).toContain(`\n\n${link({ uri, path: [] })}\n\n`);
  expect(lines[0].detail).toContain(`| ${link({ uri, path: [], line: 2 })} |`);
});
