import { describe, expect, test } from 'vitest';
import type { SampleRows } from '../../server/src/protocol/index.ts';
import { type Client, type Given, kindJudge } from './client.ts';
import { exact, judged, opened, run, samples, uri } from './opened.ts';

const lines = [
  '{"id": "one", "item": {"answer": "1"}, "completion": "1", "expert": {"right": true, "reward": 1}}',
  'not a sample',
  '{"id": "two", "item": {"answer": "1"}, "completion": "seven", "expert": {"right": 1}}',
  '{"id": "three", "item": {}, "completion": "3"}',
  '{"id": "four", "item": {"answer": "Äpfel"}, "completion": "Äpfel und 1"}',
];
const files = () => new Map([[samples, `${lines.join('\n')}\n`]]);
const two = `type: multi
name: both
graders:
  right:
    type: string_check
    name: right
    input: "{{ sample.output_text }}"
    reference: "{{ item.answer }}"
    operation: eq
  found:
    type: string_check
    name: found
    input: "{{ sample.output_text }}"
    reference: "1"
    operation: like
calculate_output: 0.5 * right + 0.5 * found
`;

const ask = (client: Client, more: object = {}): Promise<SampleRows> =>
  client.connection.sendRequest('rewardsmith/rows', { uri, from: 0, count: 10, ...more });
const graded = async (text: string, given: Given = {}) => {
  const client = await opened(text, { files: files(), ...given });
  expect(await run(client)).toEqual({ state: 'done' });
  return client;
};
const ids = ({ rows }: SampleRows) => rows.map(({ id }) => id);

/** A judge that cannot be reached about rows with a word, while it is down. */
function flaky(word = 'seven') {
  const state = { isDown: true, asked: 0 };
  const judge: Given['judge'] = () => async (ask, signal) => {
    state.asked++;
    if (state.isDown && JSON.stringify(ask).includes(word)) return { flag: 'other_error', message: 'It is down.' };
    return kindJudge()(ask, signal);
  };
  return { state, judge };
}

describe('the rows of a spec', () => {
  test('are there after the first run', async () => {
    const client = await opened(two, { files: files() });
    expect(await ask(client)).toEqual({ refused: 'It is not graded yet.', isUnrun: true });
    await run(client);
    const found = await ask(client, { from: 1, count: 2 });
    expect([found.total, found.matched, found.samples]).toEqual([4, 4, `file://${samples}`]);
    expect(found.columns.map(({ key, kind, isLabelled }) => [key, kind, isLabelled])).toEqual([
      ['reward', 'reward', true],
      ['right', 'criterion', true],
      ['found', 'criterion', false],
    ]);
    expect(found.rows).toEqual([
      { line: 3, id: 'two', length: 5, reward: 0, cells: [0, 0, 0], experts: { 1: 1 } },
      {
        line: 4,
        id: 'three',
        length: 1,
        reward: null,
        cells: [null, null, 0],
        whys: { 0: expect.objectContaining({ state: 'error' }), 1: expect.objectContaining({ state: 'error' }) },
      },
    ]);
  });

  test('are sorted by a column, those without a value last', async () => {
    const client = await graded(two);
    const by = async (key: string, descending: boolean) => ids(await ask(client, { sort: { by: key, descending } }));
    expect(await by('reward', false)).toEqual(['two', 'four', 'one', 'three']);
    expect(await by('reward', true)).toEqual(['one', 'four', 'two', 'three']);
    expect(await by('length', true)).toEqual(['four', 'two', 'one', 'three']);
    expect(await by('disagreement', true)).toEqual(['two', 'one', 'three', 'four']);
    expect(await by('variance', true)).toEqual(['four', 'one', 'two', 'three']);
    expect(await by('id', false)).toEqual(['four', 'one', 'three', 'two']);
    expect(await by('line', true)).toEqual(['four', 'three', 'two', 'one']);
  });

  test.each([
    ['reward < 0.75', ['two', 'four']],
    ['not reward < 0.75', ['one']],
    ['error', ['three']],
    ['error(found)', []],
    ['expert(right) != right', ['two']],
    ['labelled', ['one', 'two']],
    ['äpfel', ['four']],
    ['seven or found = 1', ['one', 'two', 'four']],
    ['id = "three"', ['three']],
    ['length >= 5 and not "und"', ['two']],
  ])('that match %s', async (filter, wanted) => {
    const found = await ask(await graded(two), { filter });
    expect([ids(found), found.matched]).toEqual([wanted, wanted.length]);
  });

  test('are not told of a filter that is wrong', async () => {
    const client = await graded(two);
    expect(await ask(client, { filter: 'rght = 1' })).toEqual({
      refused: 'There is no column `rght`: `right`?',
      at: { from: 0, to: 4 },
    });
  });

  test('have figures of those that match, and points', async () => {
    const client = await graded(two);
    const found = await ask(client, {
      filter: 'not id = "two"',
      count: 0,
      stats: true,
      scatter: { by: 'reward', against: 'length' },
    });
    expect(found.rows).toEqual([]);
    expect(found.columns[0]!.stats).toEqual({
      mean: 0.75,
      min: 0.5,
      max: 1,
      n: 2,
      errors: 1,
      skipped: 0,
      lacking: 0,
      bins: [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
    });
    expect(found.scatter).toMatchObject({
      n: 2,
      x: [0, 11],
      points: [
        [39, 12, 1],
        [3, 23, 1],
      ],
    });
  });

  test('follow the text, and are lacking where a judge would have to be asked', async () => {
    const { state, judge } = flaky('');
    state.isDown = false;
    const client = await graded(judged, { judge });
    state.isDown = true;
    const before = await ask(client);
    expect(before.rows.map(({ reward }) => reward)).toEqual([1, 1, 1, 1]);
    await client.change('a.grader.yaml', 2, judged.replace('Rate', 'Judge'));
    const after = await ask(client);
    expect(after.version).not.toBe(before.version);
    expect(after.rows.map(({ whys }) => whys?.[0])).toEqual(Array(4).fill({ state: 'lacking' }));
    await client.change('a.grader.yaml', 3, exact);
    expect((await ask(client)).rows.map(({ reward }) => reward)).toEqual([1, 0, null, 0]);
  });
});

describe('some rows that are run again', () => {
  test('are the only ones that are asked about, and the figures are of all', async () => {
    const { state, judge } = flaky();
    const client = await graded(judged, { judge });
    expect((await ask(client, { filter: 'error' })).rows.map(({ line }) => line)).toEqual([3]);
    [state.isDown, state.asked] = [false, 0];
    expect(await run(client, { path: [], lines: [3] })).toEqual({ state: 'done' });
    expect(state.asked).toBe(1);
    const found = await ask(client, { stats: true });
    expect(found.rows.map(({ reward }) => reward)).toEqual([1, 1, 1, 1]);
    expect(found.columns[0]!.stats).toMatchObject({ n: 4, errors: 0 });
    const shown = client.heard.findLast(({ method }) => method === 'rewardsmith/scores')?.params.scores;
    expect(shown.map(({ text }: { text: string }) => text)).toEqual([expect.stringMatching(/^1\.00.*n 4/)]);
  });

  test('cost what they cost', async () => {
    const { state, judge } = flaky();
    const answers = { 'window/showMessageRequest': () => null };
    const settings = { judge: { prices: { 'gpt-5-mini': { input: 1e6, output: 1e6 } } } };
    const client = await opened(judged, { files: files(), judge, answers, settings });
    expect(await run(client, { path: [], lines: [3] })).toEqual({ state: 'cancelled' });
    const asked = client.heard.find(({ method }) => method === 'window/showMessageRequest');
    expect(asked?.params.message).toMatch(/ 1 calls go to /);
    expect(state.asked).toBe(0);
  });
});
