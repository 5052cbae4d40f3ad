import type { Ask } from '../engine/world.ts';
import type { End } from './judges/allowance.ts';
import { createAllowance } from './judges/allowance.ts';
import type { Attempt, Attempter } from './judges/attempt.ts';
import { createHold } from './judges/hold.ts';
import type { WaitingAsk } from './judges/waitingAsks.ts';
import { createWaitingAsks } from './judges/waitingAsks.ts';

export interface Limits {
  /** Most calls under way at once. */
  readonly concurrency: number;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** Waits milliseconds; rejects with the signal's reason. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Keeps calls within what the provider admits: at once (`createAllowance`) and in time (`createHold`). An abort rejects
 * at once what waits. A hopeless attempt answers all that wait with it.
 */
export function limited<A extends Ask>(attempter: Attempter<A>, { concurrency, now, sleep }: Limits): Attempter<A> {
  const allowance = createAllowance(concurrency);
  const hold = createHold(now);
  const queue = createWaitingAsks<A>();
  let started = 0;
  let underWay = 0;
  let wakeAt = Infinity;

  const pump = () => {
    while (now() >= hold.until() && underWay < allowance.limit()) {
      const waiting = queue.take();
      if (!waiting) return;
      void run(waiting);
    }
    wakeLater();
  };
  const wakeLater = () => {
    const until = hold.until();
    const first = queue.first();
    if (!first || until <= now() || until >= wakeAt) return;
    wakeAt = until;
    const wake = () => {
      if (wakeAt === until) wakeAt = Infinity;
      pump();
    };
    sleep(until - now(), first.signal).then(wake, wake);
  };
  const answerAll = (attempt: Attempt) => {
    for (let waiting = queue.take(); waiting; waiting = queue.take()) waiting.resolve(attempt);
  };
  const run = async ({ ask, signal, resolve, reject }: WaitingAsk<A>) => {
    const order = ++started;
    const report = allowance.start(++underWay);
    try {
      const attempt = await attempter(ask, signal);
      const end = endOf(attempt);
      if (end) report(end, underWay);
      hold.hear({ order, end, after: attempt.retry?.after, isAlone: underWay === 1 });
      if (attempt.hopeless) answerAll(attempt);
      resolve(attempt);
    } catch (error) {
      reject(error);
    }
    underWay--;
    pump();
  };
  return (ask, signal) =>
    new Promise<Attempt>((resolve, reject) => {
      queue.add({ ask, signal, resolve, reject });
      pump();
    });
}

/** Undefined where the end says nothing of how much the provider admits. */
function endOf({ retry }: Attempt): End | undefined {
  if (!retry || retry.reason === 'reply') return 'admitted';
  return retry.reason === 'throttled' ? 'throttled' : undefined;
}
