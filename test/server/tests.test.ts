import { expect, test } from 'vitest';
import { rowsOf } from '../../client/src/tests/rowsOf.ts';
import type { SpecTest, TestsAnswer } from '../../server/src/protocol/index.ts';
import { type Client, folder } from './client.ts';
import { exact, opened, run, samples, uri } from './opened.ts';

const rubric = `name: Refunds
pass_threshold: 0.7
criteria:
  - id: exact
    pass_threshold: 0.5
    equals: "{{ item.answer }}"
  - id: rude
    points: -2
    contains: idiot
  - id: form
    criteria:
      - id: short
        length: { max: 20 }
      - { id: polite, contains: please }
`;

const ask = (client: Client, of: string): Promise<TestsAnswer> =>
  client.connection.sendRequest('rewardsmith/tests', { uri: of });
const flat = (tests: readonly SpecTest[], depth = 0): string[] =>
  tests.flatMap(({ title, key, line, isDecided, mark, passLine, tests: inside }) => [
    `${'  '.repeat(depth)}${title} ${key} ${line}-${passLine} ${isDecided ? `test ${mark ?? ''}` : ''}`.trimEnd(),
    ...flat(inside, depth + 1),
  ]);

test('the tests of a rubric are what it grades, with what passes', async () => {
  const client = await opened(exact);
  await client.open('b.rubric.yaml', rubric);
  const found = await ask(client, `${folder}/b.rubric.yaml`);
  expect(flat(found!)).toEqual([
    'Refunds reward 0-1 test 0.7',
    '  exact exact 3-4 test 0.5',
    '  rude rude 6-8 test',
    '  form form 9-13',
    '    short short 11-12 test',
    '    polite polite 13-13 test',
  ]);
});

test('those of one grader are itself, and of a spec that is not there null', async () => {
  const client = await opened(exact);
  expect(flat((await ask(client, uri))!)).toEqual(['exact reward 0-4 test']);
  expect(await ask(client, `${folder}/none.rubric.yaml`)).toBeNull();
});

test('a list of criteria has one for each, and passes as a whole by them', async () => {
  const item = (text: string) => `  - ${text.trim().split('\n').join('\n    ')}\n`;
  const client = await opened(`testing_criteria:\n${item(exact)}${item(exact)}`);
  const found = await ask(client, uri);
  expect(flat(found!)).toEqual(['all criteria reward 0-10', '  exact exact 1-5 test', '  exact#2 exact#2 6-10 test']);
});

test('a run of a spec that is just being opened waits for it', async () => {
  const client = await opened(exact);
  void client.open('c.grader.yaml', exact);
  const ended = await client.connection.sendRequest('rewardsmith/run', { uri: `${folder}/c.grader.yaml` });
  expect(ended).toEqual({ state: 'done' });
  expect(await run(client)).toEqual({ state: 'done' });
});

test('the failing samples of each test are found in the rows', async () => {
  const texts = ['1 please', '2', 'you idiot', 'a text of more than twenty characters'];
  const rows = texts.map((completion) => `${JSON.stringify({ item: { answer: '2' }, completion })}\n`).join('');
  const client = await opened(exact, { files: new Map([[samples, rows]]) });
  await client.open('b.grader.yaml', rubric, 'rubric-yaml');
  const of = `${folder}/b.grader.yaml`;
  expect(await client.connection.sendRequest('rewardsmith/run', { uri: of })).toEqual({ state: 'done' });
  const keys = ['reward', 'exact', 'rude', 'short', 'polite'];
  const asked = keys.map((key) => ({ key, lines: key === 'exact' ? [1, 2] : [] }));
  const ask = (wanted: object) => client.connection.sendRequest<never>('rewardsmith/rows', { uri: of, ...wanted });
  const found = await rowsOf(ask, asked, { path: [], most: 2 });
  if ('refused' in found) throw new Error(found.refused);
  const lines = (of: readonly { readonly line: number }[]) => of.map(({ line }) => line);
  expect(found.tests.map(({ column, counts, failing }) => [column.key, counts.failed, lines(failing)])).toEqual([
    ['reward', 3, [3, 4]],
    ['exact', 3, [1, 3]],
    ['rude', 1, [3]],
    ['short', 1, [4]],
    ['polite', 3, [2, 3]],
  ]);
  expect(lines(found.tests[1]!.others)).toEqual([2]);
});
