import { describe, expect, test } from 'vitest';
import type { JudgeAsk } from '../../server/src/engine/world.ts';
import type { WhyAnswer, WhyWanted } from '../../server/src/protocol/index.ts';
import { type Given, kindJudge } from './client.ts';
import { broken, exact, judged, opened, run, uri } from './opened.ts';

async function asked(text: string, more: Partial<WhyWanted> = {}, given: Given = {}) {
  const client = await opened(text, { settings: { samples: { '*': 'rows.jsonl' } }, ...given });
  await run(client);
  return client.connection.sendRequest<WhyAnswer>('rewardsmith/why', { uri, line: 2, ...more });
}

test('steps, sentences and changes of a sample', async () => {
  expect(await asked(exact)).toMatchObject({
    version: 1,
    id: 'line 2',
    line: 2,
    ungraded: [],
    graders: [
      {
        id: 'exact',
        reward: 0,
        steps: [{ kind: 'score', id: 'exact', score: 0, change: 0, after: 0 }],
        lacking: [],
        sentences: { kind: 'sentences', count: 1, judged: false, pieces: [{ from: 0, to: 1 }] },
        flips: [
          {
            sentence: 'Replace `2` with `1`.',
            edits: [{ path: ['sample', 'output_text'], from: 0, to: 1, text: '1' }],
            score: { before: 0, after: 1 },
          },
        ],
      },
    ],
  });
});

test.each([
  ['a line without a sample', exact, { line: 9 }, {}, 'There is no sample on line 9.'],
  ['a document that is not open', exact, { uri: 'file:///other.grader.yaml' }, {}, 'Open the grader file first.'],
  [
    'an untrusted workspace',
    exact,
    {},
    { options: { client: 'rewardsmith', trusted: false } },
    'This workspace is not trusted, so nothing of it is run.',
  ],
  ['a spec with faults, which was never run', broken, {}, {}, 'It has no scores yet: run the graders first.'],
])('%s is refused', async (_, text, more, given, refused) => {
  expect(await asked(text, more, given)).toEqual({ refused });
});

describe('with a judge', () => {
  const prices = (input: number) => ({ judge: { prices: { 'gpt-5-mini': { input, output: 0 } } } });
  const given = (asks: JudgeAsk[], title: string, input = 1e6): Given => ({
    settings: { samples: { '*': 'rows.jsonl' }, maxCost: 1e9, ...prices(input) },
    judge: () => kindJudge(asks),
    answers: { 'window/showMessageRequest': () => ({ title }) },
  });

  test('nothing is asked about pieces, and the price of asking is named', async () => {
    const asks: JudgeAsk[] = [];
    const answer = await asked(judged, {}, given(asks, 'Run'));
    expect(asks.map(({ messages }) => messages[0]!.content)).toEqual(['Rate 1', 'Rate 2', 'Rate 2']);
    expect(answer).toMatchObject({ graders: [{ judges: { calls: 1, cost: expect.any(Number) }, flips: [] }] });
  });

  test('judges are asked once the user agrees', async () => {
    const asks: JudgeAsk[] = [];
    const answer = await asked(judged, { judges: true }, given(asks, 'Run'));
    expect(answer).toMatchObject({ graders: [{ reward: 1, lacking: [], sentences: { judged: true } }] });
    expect(asks.at(-1)!.messages[0]!.content).toBe('Rate ');
  });

  test('the user may say no', async () => {
    const client = await opened(judged, given([], 'Run', 1e-9));
    await run(client);
    const dear = await opened(judged, given([], 'Cancel'));
    await run(dear);
    const wanted = { uri, line: 2, judges: true };
    expect(await client.connection.sendRequest('rewardsmith/why', wanted)).toMatchObject({ graders: [{}] });
    expect(await dear.connection.sendRequest('rewardsmith/why', wanted)).toHaveProperty('refused');
  });
});
