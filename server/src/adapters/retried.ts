import type { BilledUsage } from '../engine/prices.ts';
import { addUsage } from '../engine/prices.ts';
import type { Answer, Ask, Asker } from '../engine/world.ts';
import type { Attempt, Attempter, RetryReason } from './judges/attempt.ts';

/** What trying again needs of the outside. */
export interface Patience {
  /** Waits milliseconds; rejects with the signal's reason. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** A number from 0 up to 1. */
  readonly random: () => number;
}

/** Retries that one ask may have for each reason; `sure` of them even where the budget of retries is used up. */
const limits: Readonly<Record<RetryReason, { readonly most: number; readonly sure: number }>> = {
  throttled: { most: 10, sure: 0 },
  server: { most: 8, sure: 0 },
  connection: { most: 5, sure: 0 },
  timeout: { most: 3, sure: 0 },
  reply: { most: 4, sure: 1 },
};

/** Retries in hand at the start; each usable answer earns one back, so that a dead provider is soon left alone. */
const BUDGET = 200;

const FIRST_WAIT = 100;
const LONGEST_WAIT = 20_000;

/** Tries again what may yet succeed, with growing waits. Usage is the sum over all attempts. */
export function retried<A extends Ask>(attempter: Attempter<A>, patience: Patience): Asker<A> {
  let budget = BUDGET;
  return async (ask, signal) => {
    const counts: Partial<Record<RetryReason, number>> = {};
    let usage: BilledUsage | undefined;
    for (let tries = 1; ; tries++) {
      const attempt = await attempter(ask, signal);
      usage = addUsage(usage, attempt.usage);
      const { retry } = attempt;
      if ('value' in attempt) budget = Math.min(BUDGET, budget + 1);
      const count = retry ? (counts[retry.reason] ?? 0) : 0;
      if (!retry || !allowed(retry.reason, count, budget)) return answerOf(attempt, usage, tries);
      counts[retry.reason] = count + 1;
      budget = Math.max(0, budget - 1);
      await patience.sleep(waitBefore(count, retry.after, patience.random()), signal);
    }
  };
}

function allowed(reason: RetryReason, count: number, budget: number): boolean {
  const { most, sure } = limits[reason];
  return count < sure || (count < most && budget > 0);
}

/** Half of the wait is left to chance, so that calls that failed together do not come back together. */
function waitBefore(count: number, after: number | undefined, chance: number): number {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** count);
  return after === undefined ? wait * (0.5 + chance / 2) : after + chance * Math.min(after, FIRST_WAIT);
}

function answerOf(attempt: Attempt, usage: BilledUsage | undefined, tries: number): Answer {
  const used = usage ? { usage } : {};
  if (!('flag' in attempt)) return { value: attempt.value, ...used };
  const message = tries > 1 ? `${attempt.message} (tried ${tries} times)` : attempt.message;
  return { flag: attempt.flag, message, ...used };
}
