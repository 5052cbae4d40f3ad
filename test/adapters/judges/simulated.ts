import type { Attempt } from '../../../server/src/adapters/judges/attempt.ts';
import { limited } from '../../../server/src/adapters/limited.ts';
import { retried } from '../../../server/src/adapters/retried.ts';
import type { JudgeAsk } from '../../../server/src/engine/world.ts';
import { createDice } from '../../provider/dice.ts';
import { judgeAsk, never } from './asks.ts';

/** A provider in simulated time. Times are milliseconds; it turns calls away within one. */
export interface Circumstances {
  readonly asks: number;
  readonly concurrency: number;
  readonly latency: number;
  /** What befalls a tenth of the calls, after the latency. */
  readonly fault?: NonNullable<Attempt['retry']>;
  readonly admits?: number;
  readonly perSecond?: number;
  /** Calls that `perSecond` may owe: so many may begin together after a rest. */
  readonly burst?: number;
  /** Whether a call above `perSecond` is told how long to wait. */
  readonly silent?: boolean;
}

/** How long all asks took over the ideal, whose calls all succeed at once, and how many were not answered. */
export async function simulated(
  circumstances: Circumstances,
): Promise<{ readonly over: number; readonly lost: number }> {
  const { asks, concurrency, latency, admits = concurrency, perSecond = Infinity } = circumstances;
  const time = createTime();
  const sleep = (ms: number) => time.until(time.now() + Math.ceil(ms));
  const dice = createDice(1);
  const attempter = provider(circumstances, time, dice);
  const asker = retried(limited(attempter, { concurrency, now: time.now, sleep }), { sleep, random: dice });
  let left = asks;
  let lost = 0;
  const count = (answer: object) => {
    left--;
    if (!('value' in answer)) lost++;
  };
  for (let index = 0; index < asks; index++) void asker(judgeAsk(String(index)), never()).then(count);
  while (left > 0) await time.pass();
  const ideal = Math.max((asks * latency) / Math.min(concurrency, admits), (asks * 1000) / perSecond);
  return { over: time.now() / ideal, lost };
}

type Time = ReturnType<typeof createTime>;

function createTime() {
  const waiting: { at: number; wake: () => void }[] = [];
  let now = 0;
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    until: (at: number) => new Promise<void>((wake) => waiting.push({ at, wake })),
    pass: async () => {
      await settled();
      waiting.sort((one, other) => one.at - other.at);
      const next = waiting.shift();
      now = next?.at ?? now;
      next?.wake();
      await settled();
    },
  };
}

function provider(
  { latency, fault, admits = Infinity, perSecond = Infinity, burst = 1, silent }: Circumstances,
  time: Time,
  dice: () => number,
) {
  const fails = (retry: NonNullable<Attempt['retry']>): Attempt => ({ flag: 'other_error', message: 'No.', retry });
  let underWay = 0;
  let free = 0;
  return async (_ask: JudgeAsk): Promise<Attempt> => {
    const wait = Math.ceil(free - ((burst - 1) * 1000) / perSecond - time.now());
    if (underWay >= admits || wait > 0) {
      await time.until(time.now() + 1);
      return fails(wait > 0 && !silent ? { reason: 'throttled', after: wait } : { reason: 'throttled' });
    }
    free = Math.max(free, time.now()) + 1000 / perSecond;
    underWay++;
    const isFaulty = fault && dice() < 0.1;
    await time.until(time.now() + latency * (0.99 + 0.02 * dice()));
    underWay--;
    return isFaulty ? fails(fault) : { value: 1 };
  };
}
