import type { Ask } from '../engine/world.ts';
import type { End } from './judges/allowance.ts';
import { createAllowance } from './judges/allowance.ts';
import type { Attempt, Attempter } from './judges/attempt.ts';
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
 * Keeps calls within what the provider admits (`createAllowance`). A wait that the provider asks for holds all calls.
 * An abort rejects at once what waits. A hopeless attempt answers all that wait with it.
 */
export function limited<A extends Ask>(attempter: Attempter<A>, { concurrency, now, sleep }: Limits): Attempter<A> {
  const allowance = createAllowance(concurrency);
  const queue = createWaitingAsks<A>();
  let underWay = 0;
  let heldUntil = 0;
  let waking = false;

  const pump = () => {
    while (now() >= heldUntil && underWay < allowance.limit()) {
      const waiting = queue.take();
      if (!waiting) return;
      void run(waiting);
    }
    wakeLater();
  };
  const wakeLater = () => {
    const wait = heldUntil - now();
    const first = queue.first();
    if (waking || !first || wait <= 0) return;
    waking = true;
    const wake = () => {
      waking = false;
      pump();
    };
    sleep(wait, first.signal).then(wake, wake);
  };
  const answerAll = (attempt: Attempt) => {
    for (let waiting = queue.take(); waiting; waiting = queue.take()) waiting.resolve(attempt);
  };
  const run = async ({ ask, signal, resolve, reject }: WaitingAsk<A>) => {
    const report = allowance.start(++underWay);
    try {
      const attempt = await attempter(ask, signal);
      heldUntil = Math.max(heldUntil, now() + (attempt.retry?.after ?? 0));
      const end = endOf(attempt);
      if (end) report(end, underWay);
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
