import { afterAll, expect, test } from 'vitest';
import { createOpenAIJudge } from '../../../server/src/adapters/judges/openai.ts';
import { readCompletion } from '../../../server/src/adapters/judges/readCompletion.ts';
import { weighedTokens } from '../../../server/src/adapters/judges/weighedTokens.ts';
import { startProvider } from '../../provider/server.ts';
import { judgeAsk, never } from './asks.ts';

const provider = startProvider();
afterAll(async () => (await provider).close());

/** Tokens of one reply, each with what else might have stood there. */
const tokens = (...texts: readonly string[]) =>
  texts.map((token) => ({
    token,
    logprob: -0.5,
    top_logprobs: [
      { token, logprob: -0.5 },
      { token: '9', logprob: -1 },
    ],
  }));

const cases: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['a number that is one token', ['{"', 'reason', '":"', 'x', '","', 'score', '":', '4', '}'], '4'],
  ['space before it, alone', ['{"score', '":', ' ', '4', '}'], '4'],
  ['space inside it', ['{"score', '":', ' 4', '}'], ' 4'],
  ['a number of two tokens', ['{"score', '":', '1', '0', '}'], undefined],
  ['a fraction', ['{"score', '":', '4', '.', '5', '}'], undefined],
  ['a token that holds more', ['{"score', '":4', '}'], undefined],
  ['null', ['{"score', '":', 'null', '}'], undefined],
  ['the key inside a text', ['{"reason":"', '\\"score\\":', '7', '","', 'score', '":', '4', '}'], '4'],
  ['the key as a text', ['{"quotes":["score"],', '"score":', '4', '}'], '4'],
  ['no tokens', [], undefined],
];

test.each(cases)('%s', (_name, texts, token) => {
  const found = weighedTokens(tokens(...texts), 'score');
  const weighed = [
    { token, logprob: -0.5 },
    { token: '9', logprob: -1 },
  ];
  expect(found).toEqual(token === undefined ? undefined : weighed);
});

const ask = judgeAsk('x', { weighed: 'result' });
const completion = (content: string, logprobs: unknown) => ({
  choices: [{ finish_reason: 'stop', message: { content }, logprobs }],
});

test('what was weighed stands in the value, so that it is remembered with it', () => {
  const content = tokens('{"steps":[],"result":', '4', '}');
  expect(readCompletion(completion('{"steps":[],"result":4}', { content }), ask)).toEqual({
    value: { steps: [], result: 4, weighed: [content[1]!.top_logprobs[0], content[1]!.top_logprobs[1]] },
  });
});

test('a reply without it is an error that no second attempt mends', () => {
  expect(readCompletion(completion('{"steps":[],"result":4}', null), ask)).toEqual({
    flag: 'model_grader_server_error',
    message: expect.stringContaining('how likely'),
  });
});

test('it is asked for only where it is wanted', async () => {
  const { url, requests } = await provider;
  const { judge } = createOpenAIJudge({ baseURL: url, apiKey: async () => undefined, timeout: 400, now: () => 0 });
  await judge(ask, never());
  await judge(judgeAsk('x'), never());
  expect(requests[0]!.body).toMatchObject({ logprobs: true, top_logprobs: 20 });
  expect(requests[1]!.body).not.toHaveProperty('logprobs');
});
