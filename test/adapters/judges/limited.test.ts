import { describe, expect, test } from 'vitest';
import { createAllowance } from '../../../server/src/adapters/judges/allowance.ts';
import type { Attempt } from '../../../server/src/adapters/judges/attempt.ts';
import { limited } from '../../../server/src/adapters/limited.ts';
import type { JudgeAsk } from '../../../server/src/engine/world.ts';
import { judgeAsk, never } from './asks.ts';

const throttled: Attempt = { flag: 'model_grader_server_error', message: 'No.', retry: { reason: 'throttled' } };
const asksToWait: Attempt = { ...throttled, retry: { reason: 'throttled', after: 1000 } };
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A provider whose calls end when the test says so, and a clock that the test moves. */
function world(concurrency: number) {
  const calls: { text: string; end: (attempt: Attempt) => void }[] = [];
  const sleepers: { until: number; wake: () => void }[] = [];
  let time = 0;
  const attempter = (ask: JudgeAsk) =>
    new Promise<Attempt>((end) => calls.push({ text: ask.messages[0]!.content as string, end }));
  const sleep = (ms: number) => new Promise<void>((wake) => sleepers.push({ until: time + ms, wake }));
  const asker = limited(attempter, { concurrency, now: () => time, sleep });
  const end = async (index: number, attempt: Attempt = { value: 1 }) => {
    calls[index]!.end(attempt);
    await settled();
  };
  const pass = async (ms: number) => {
    time += ms;
    for (const sleeper of sleepers) if (sleeper.until <= time) sleeper.wake();
    await settled();
  };
  const ask = (text: string, signal = never()) => asker(judgeAsk(text), signal);
  return { asker, ask, calls, end, pass, started: () => calls.map(({ text }) => text).join('') };
}

describe('calls under way', () => {
  test('are never more than allowed, and start in order', async () => {
    const { ask, end, started } = world(2);
    for (const text of 'abcd') void ask(text);
    expect(started()).toBe('ab');
    await end(1);
    expect(started()).toBe('abc');
  });

  test('an ask that comes again goes first', async () => {
    const { asker, ask, end, started } = world(1);
    const again = judgeAsk('a');
    void asker(again, never());
    void ask('b');
    await end(0, { ...throttled, retry: { reason: 'server' } });
    void ask('c');
    void asker(again, never());
    await end(1);
    expect(started()).toBe('aba');
  });

  test('all wait as long as the provider asks', async () => {
    const { ask, end, pass, started } = world(2);
    for (const text of 'abcd') void ask(text);
    await end(1, asksToWait);
    await end(0);
    expect(started()).toBe('ab');
    await pass(999);
    expect(started()).toBe('ab');
    await pass(1);
    expect(started()).toBe('abcd');
  });

  test('all go on once the provider admits a call that started later', async () => {
    const { ask, end, started } = world(3);
    for (const text of 'abcdef') void ask(text);
    await end(1, asksToWait);
    await end(0);
    expect(started()).toBe('abc');
    await end(2);
    expect(started()).toBe('abcdef');
  });

  test('a shorter wait that comes after one was lifted is kept', async () => {
    const { ask, end, pass, started } = world(2);
    for (const text of 'abcdef') void ask(text);
    await end(0, asksToWait);
    await end(1);
    expect(started()).toBe('abcd');
    await end(2, { ...throttled, retry: { reason: 'throttled', after: 10 } });
    await end(3, { ...throttled, retry: { reason: 'throttled', after: 10 } });
    await pass(9);
    expect(started()).toBe('abcd');
    await pass(1);
    expect(started()).toBe('abcdef');
  });

  test('a call that is turned away alone, without a word, makes the rest wait twice as long each time', async () => {
    const { ask, end, pass, started } = world(1);
    for (const text of 'abc') void ask(text);
    await end(0, throttled);
    await pass(49);
    expect(started()).toBe('a');
    await pass(1);
    expect(started()).toBe('ab');
    await end(1, throttled);
    await pass(99);
    expect(started()).toBe('ab');
    await pass(1);
    expect(started()).toBe('abc');
  });

  test('a hopeless attempt answers all that wait', async () => {
    const { ask, end, started } = world(1);
    const asked = [...'abc'].map((text) => ask(text));
    const hopeless: Attempt = { flag: 'model_grader_server_error', message: 'No key.', hopeless: true };
    await end(0, hopeless);
    expect(await Promise.all(asked)).toEqual([hopeless, hopeless, hopeless]);
    expect(started()).toBe('a');
  });

  test('an abort rejects all that wait at once, and leaves the others', async () => {
    const { ask, end, started } = world(1);
    const stop = new AbortController();
    void ask('a');
    const gone = Array.from({ length: 5000 }, () => ask('b', stop.signal));
    const stays = ask('c');
    stop.abort(new Error('enough'));
    const rejected = await Promise.allSettled(gone);
    expect(new Set(rejected.map(({ status }) => status))).toEqual(new Set(['rejected']));
    await expect(ask('d', stop.signal)).rejects.toThrow('enough');
    await end(0);
    await end(1);
    expect(await stays).toEqual({ value: 1 });
    expect(started()).toBe('ac');
  });
});

describe('the allowance', () => {
  const burst = (allowance: ReturnType<typeof createAllowance>, size: number, admits: number) => {
    const reports = Array.from({ length: size }, (_, index) => allowance.start(index + 1));
    reports.forEach((report, index) => {
      if (index >= admits) report('throttled', size + admits - index);
    });
    for (const [index, report] of reports.slice(0, admits).entries()) report('admitted', admits - index);
  };

  test('finds what the provider admits after one burst', () => {
    const allowance = createAllowance(16);
    burst(allowance, 16, 3);
    expect(allowance.limit()).toBe(3);
  });

  test('halves once for a burst', () => {
    const allowance = createAllowance(16);
    const reports = [11, 12, 13, 14, 15, 16].map((level) => allowance.start(level));
    for (const [index, report] of reports.entries()) report('throttled', 16 - index);
    expect(allowance.limit()).toBe(6);
  });

  test('is not misled by calls turned away by chance', () => {
    const allowance = createAllowance(8);
    for (let call = 0; call < 200; call++) allowance.start(8)(call % 10 === 9 ? 'throttled' : 'admitted', 8);
    expect(allowance.limit()).toBe(8);
  });

  test('goes down to one and no further, and comes back', () => {
    const allowance = createAllowance(8);
    for (let call = 0; call < 50; call++) allowance.start(1)('throttled', 1);
    expect(allowance.limit()).toBe(1);
    for (let call = 0; call < 200; call++) allowance.start(allowance.limit())('admitted', allowance.limit());
    expect(allowance.limit()).toBe(8);
  });
});
