import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Attempt, RetryReason } from '../../../server/src/adapters/judges/attempt.ts';
import { callFault } from '../../../server/src/adapters/judges/callFault.ts';
import { createOpenAIJudge } from '../../../server/src/adapters/judges/openai.ts';
import type { FaultName } from '../../provider/faults.ts';
import type { Provider, ProviderOptions } from '../../provider/server.ts';
import { startProvider } from '../../provider/server.ts';
import { embedAsk, judgeAsk, never } from './asks.ts';

const secret = 'sk-secret-1';
const open: Provider[] = [];

async function provider(options: ProviderOptions = {}) {
  const started = await startProvider(options);
  open.push(started);
  return started;
}

function openAI(baseURL: string, key: string | undefined = secret) {
  return createOpenAIJudge({ baseURL, apiKey: async () => key, timeout: 400, now: () => 0 });
}

let fine: Provider;
beforeAll(async () => {
  fine = await provider();
});
afterAll(() => Promise.all(open.map((server) => server.close())));

test('sends the question as chat completions take it and reads the answer', async () => {
  const parameters = { seed: 7, temperature: null, max_completions_tokens: 300, reasoning_effort: 'low' };
  const attempt = await openAI(fine.url).judge(judgeAsk('Rate it. SCORE=0.7', { parameters }), never());
  const sent = fine.requests.at(-1)!;
  expect(attempt).toMatchObject({ value: { result: 0.7 }, usage: { model: 'gpt-5-mini', cachedInput: 0 } });
  expect(sent.authorization).toBe(`Bearer ${secret}`);
  expect(sent.body).toMatchObject({
    seed: 7,
    max_completion_tokens: 300,
    reasoning_effort: 'low',
    model: 'gpt-5-mini',
  });
  expect(sent.body).not.toHaveProperty('temperature');
  expect(sent.body.response_format).toMatchObject({
    type: 'json_schema',
    json_schema: { name: 'grade', strict: true },
  });
});

test('sends no key where there is none, whatever the environment holds', async () => {
  process.env.OPENAI_API_KEY = 'sk-of-another-address';
  await openAI(fine.url, '').judge(judgeAsk('x'), never());
  delete process.env.OPENAI_API_KEY;
  expect(fine.requests.at(-1)!.authorization).toBeUndefined();
});

test('embeds texts in their order', async () => {
  const attempt = (await openAI(fine.url).embed(embedAsk('a', 'b', 'a'), never())) as { value: number[][] };
  expect(attempt.value[0]).toEqual(attempt.value[2]);
  expect(attempt.value[0]).not.toEqual(attempt.value[1]);
});

const server = 'model_grader_server_error';
const parse = 'model_grader_parse_error';
const refusal = 'model_grader_refusal_error';
const retry = (reason: RetryReason, after?: number): Pick<Attempt, 'retry'> => ({
  retry: after === undefined ? { reason } : { reason, after },
});

const cases: readonly [FaultName, string, RegExp, Partial<Attempt>?][] = [
  ['throttled', server, /Too many requests/, retry('throttled')],
  ['throttledAfter', server, /Too many requests/, retry('throttled', 50)],
  ['throttledSecond', server, /Too many requests/, retry('throttled', 1000)],
  ['quota', server, /exceeded your current quota/, { hopeless: true }],
  ['broken', server, /The server had an error/, retry('server')],
  ['unauthorized', server, /Set API Key/, { hopeless: true }],
  ['forbidden', server, /may not use `gpt-5-mini`/],
  ['unknownModel', server, /no `gpt-5-mini` at http/],
  ['rejected', server, /does not support images/],
  ['filteredPrompt', refusal, /The prompt was filtered/],
  ['silent', server, /did not answer in time/, { ...retry('timeout'), unmetered: true }],
  ['hangUp', server, /No connection to/, retry('connection')],
  ['cut', server, /broke off/, { ...retry('connection'), unmetered: true }],
  ['malformed', server, /broke off or is not JSON/, { ...retry('connection'), unmetered: true }],
  ['page', server, /no chat completion/],
  ['garbled', parse, /not JSON\. It replied: I would say/, retry('reply')],
  ['empty', parse, /It replied: nothing/, retry('reply')],
  ['wrongSchema', parse, /`result` in the reply is not of type number/, retry('reply')],
  ['refusal', refusal, /I cannot help/],
  ['tooLong', parse, /cut off after \d+ tokens/],
  ['filteredReply', refusal, /content filter/],
];

test.each(cases)('%s is a fault in the data', async (fault, flag, message, rest = {}) => {
  const { url } = await provider({ script: [fault] });
  const { usage, ...attempt } = (await openAI(url).judge(judgeAsk('x'), never())) as Attempt & { message: string };
  expect(attempt).toEqual({ flag, message: expect.stringMatching(message), ...rest });
});

test('nobody listens, and no address at all', async () => {
  const { url, close } = await startProvider();
  await close();
  expect(await openAI(url).judge(judgeAsk('x'), never())).toMatchObject({
    message: expect.stringContaining('No connection'),
    ...retry('connection'),
  });
  expect(await openAI('nowhere').judge(judgeAsk('x'), never())).toMatchObject({
    message: expect.stringContaining('Invalid URL'),
  });
});

test('the key is in no message, whatever the provider or the package says', async () => {
  const unsendable = await openAI(fine.url, 'sk-\u2028broken').judge(judgeAsk('x'), never());
  const call = { address: fine.url, model: 'm', key: secret, now: 0 };
  const repeated = callFault({ status: 401, message: `Incorrect API key: ${secret}` }, 'status', call);
  expect(repeated).toMatchObject({ message: expect.stringContaining('Incorrect API key: [key]') });
  expect(JSON.stringify([unsendable, repeated])).not.toMatch(/sk-/);
  expect(unsendable).toHaveProperty('flag');
});

test('an abort rejects with its reason and ends the request', async () => {
  const { url } = await provider({ script: ['silent'] });
  const stop = new AbortController();
  const asked = openAI(url).judge(judgeAsk('x'), stop.signal);
  setTimeout(() => stop.abort(new Error('enough')), 30);
  await expect(asked).rejects.toThrow('enough');
});

test('a part that no judge takes is refused before the call', async () => {
  const before = fine.requests.length;
  const messages = [{ role: 'user', content: [{ type: 'input_file', file_id: 'f' }] }];
  const attempt = await openAI(fine.url).judge(judgeAsk('', { messages }), never());
  expect(attempt).toEqual({ flag: 'other_error', message: 'A judge cannot be sent a part of type `input_file`.' });
  expect(fine.requests.length).toBe(before);
});
