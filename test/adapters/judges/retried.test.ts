import { expect, test } from 'vitest';
import type { Attempt } from '../../../server/src/adapters/judges/attempt.ts';
import { retried } from '../../../server/src/adapters/retried.ts';
import type { JudgeAsk } from '../../../server/src/engine/world.ts';
import { judgeAsk, never } from './asks.ts';

const usage = { model: 'gpt-5-mini', input: 10, cachedInput: 0, output: 5 };
const good: Attempt = { value: 1, usage };
const fails = (reason: NonNullable<Attempt['retry']>['reason'], after?: number): Attempt => ({
  flag: 'model_grader_server_error',
  message: 'No.',
  retry: after === undefined ? { reason } : { reason, after },
});

function world(attempts: readonly Attempt[], chance = 1) {
  const waits: number[] = [];
  let next = 0;
  const sleep = async (ms: number) => void waits.push(ms);
  const asker = retried(async () => attempts[Math.min(next++, attempts.length - 1)]!, { sleep, random: () => chance });
  return { waits, calls: () => next, ask: () => asker(judgeAsk('x'), never()) };
}

test('waits grow twofold to a limit, and half of each is chance', async () => {
  const { waits, ask } = world([fails('throttled')]);
  expect(await ask()).toMatchObject({ message: 'No. (tried 11 times)' });
  expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 12800, 20000, 20000]);
  const lucky = world([fails('server'), fails('server'), good], 0);
  await lucky.ask();
  expect(lucky.waits).toEqual([50, 100]);
});

test('waits as long as the provider asks', async () => {
  const { waits, ask } = world([fails('throttled', 3000), good], 0);
  expect(await ask()).toEqual(good);
  expect(waits).toEqual([3000]);
});

test('a reply out of form is asked for again at once, then with growing patience', async () => {
  const { waits, ask } = world([fails('reply'), good]);
  expect(await ask()).toEqual(good);
  expect(waits).toEqual([0]);
});

test('being turned away does not count while others are answered', async () => {
  const other = judgeAsk('other');
  let turnedAway = 0;
  const attempter = async (ask: JudgeAsk) => (ask === other || ++turnedAway > 30 ? good : fails('throttled', 10));
  const sleep = async () => void (await asker(other, never()));
  const asker = retried(attempter, { sleep, random: () => 0 });
  expect(await asker(judgeAsk('x'), never())).toEqual(good);
});

test('what was used by failed attempts is counted', async () => {
  const garbled = { ...fails('reply'), usage };
  expect(await world([garbled, good]).ask()).toEqual({ value: 1, usage: { ...usage, input: 20, output: 10 } });
});

test('what cannot be mended is not tried again', async () => {
  const refusal: Attempt = { flag: 'model_grader_refusal_error', message: 'No.' };
  const { calls, ask } = world([refusal]);
  expect(await ask()).toEqual(refusal);
  expect(calls()).toBe(1);
});

test('a provider that only fails is left alone once the budget of retries is used up', async () => {
  const { calls, ask } = world([fails('server')]);
  for (let asked = 0; asked < 100; asked++) await ask();
  expect(calls()).toBe(100 + 200);
});

test('a reply that does not parse is tried once more even then', async () => {
  const { calls, ask } = world([fails('reply')]);
  for (let asked = 0; asked < 100; asked++) await ask();
  const generous = 200 / 4;
  expect(calls()).toBe(generous * 5 + (100 - generous) * 2);
});

test('an abort while waiting rejects', async () => {
  const stop = new AbortController();
  const sleep = async (_ms: number, signal: AbortSignal) => {
    stop.abort(new Error('enough'));
    signal.throwIfAborted();
  };
  const asker = retried(async () => fails('server'), { sleep, random: () => 0 });
  await expect(asker(judgeAsk('x'), stop.signal)).rejects.toThrow('enough');
});

test('of a reply that stays incomplete what there is counts, whatever the last attempt was', async () => {
  const incomplete: Attempt = { value: { a: 1 }, incomplete: true, usage, retry: { reason: 'reply' } };
  const { calls, ask } = world([incomplete, fails('reply')]);
  expect(await ask()).toEqual({ value: { a: 1 }, incomplete: true, usage });
  expect(calls()).toBe(5);
});

test('a whole reply goes before an incomplete one', async () => {
  const incomplete: Attempt = { value: { a: 1 }, incomplete: true, retry: { reason: 'reply' } };
  expect(await world([incomplete, good]).ask()).toEqual(good);
});
