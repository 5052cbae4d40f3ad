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

/** Retries that one ask may have for a reason. */
interface Limit {
  readonly most: number;
  /** As many even where the budget of retries is used up. */
  readonly sure?: number;
  /** Milliseconds before the first retry, at most. A provider that answered, only not in form, needs no rest. */
  readonly first: number;
  /** The first so many begin the count anew where others were answered since: the provider only wants fewer calls. */
  readonly freeAmongAnswers?: number;
}

const limits: Readonly<Record<RetryReason, Limit>> = {
  throttled: { most: 10, first: 100, freeAmongAnswers: 100 },
  server: { most: 8, first: 100 },
  connection: { most: 5, first: 100 },
  timeout: { most: 3, first: 100 },
  reply: { most: 4, sure: 1, first: 0 },
};

/** Retries in hand at the start; each usable answer earns one back, so that a dead provider is soon left alone. */
const BUDGET = 200;

const LONGEST_WAIT = 20_000;

/**
 * Tries again what may yet succeed, with growing waits. Usage is the sum over all attempts. Where none gives a whole
 * answer, the last incomplete one is the answer.
 */
export function retried<A extends Ask>(attempter: Attempter<A>, patience: Patience): Asker<A> {
  let budget = BUDGET;
  let answers = 0;
  return async (ask, signal) => {
    const tallies: Partial<Record<RetryReason, Tally>> = {};
    let usage: BilledUsage | undefined;
    let best: Attempt | undefined;
    let heard = 0;
    for (let tries = 1; ; tries++) {
      const attempt = await attempter(ask, signal);
      usage = addUsage(usage, attempt.usage);
      const { retry } = attempt;
      if ('value' in attempt) best = attempt;
      if ('value' in attempt && !attempt.incomplete) {
        budget = Math.min(BUDGET, budget + 1);
        answers++;
      }
      if (!retry) return answerOf(best ?? attempt, usage, tries);
      const { reason } = retry;
      const tally = tallies[reason] ?? { tries: 0, counted: 0 };
      tallies[reason] = tally;
      const isFree = answers > heard && tally.tries < (limits[reason].freeAmongAnswers ?? 0);
      if (isFree) tally.counted = 0;
      else if (!allowed(reason, tally.counted++, budget)) return answerOf(best ?? attempt, usage, tries);
      else budget = Math.max(0, budget - 1);
      heard = answers;
      await patience.sleep(waitBefore(retry, tally.tries++, patience.random()), signal);
    }
  };
}

/** Retries of one ask for one reason: all, and those that count. */
interface Tally {
  tries: number;
  counted: number;
}

function allowed(reason: RetryReason, count: number, budget: number): boolean {
  const { most, sure = 0 } = limits[reason];
  return count < sure || (count < most && budget > 0);
}

/** Part of the wait is left to chance, so that calls that failed together do not come back together. */
function waitBefore({ reason, after }: NonNullable<Attempt['retry']>, count: number, chance: number): number {
  const { first } = limits[reason];
  const wait = Math.min(LONGEST_WAIT, first * 2 ** count);
  return after === undefined ? wait * (0.5 + chance / 2) : after + chance * Math.min(after, first) * (count + 1);
}

function answerOf(attempt: Attempt, usage: BilledUsage | undefined, tries: number): Answer {
  const used = usage ? { usage } : {};
  if (!('flag' in attempt)) return { value: attempt.value, ...(attempt.incomplete && { incomplete: true }), ...used };
  const message = tries > 1 ? `${attempt.message} (tried ${tries} times)` : attempt.message;
  return { flag: attempt.flag, message, ...used };
}
