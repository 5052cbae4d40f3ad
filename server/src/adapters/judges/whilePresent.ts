import type { Ask } from '../../engine/world.ts';
import type { Attempt, Attempter, RetryReason } from './attempt.ts';

/** What is needed to tell a provider that is gone from one that is slow. */
export interface Presence {
  /** Most calls under way at once. */
  readonly concurrency: number;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/** Calls without an answer, for each that may be under way, after which the provider counts as gone. */
const most = 10;
/** So many are enough where the first of them is this long ago, in milliseconds. */
const late = { most: 2, after: 60_000, least: 4 };

/**
 * Leaves a provider alone that is gone: when many calls in a row, of all attempters that share this, had no answer, all
 * others are answered at once with the last cause, for good. One answer, whatever it says, and the count begins anew.
 */
export function whilePresent({ concurrency, now }: Presence): <A extends Ask>(attempter: Attempter<A>) => Attempter<A> {
  let misses = 0;
  let since = 0;
  let gone: Attempt | undefined;
  const miss = (attempt: Attempt): Attempt => {
    if (misses++ === 0) since = now();
    const isLate = now() - since >= late.after && misses >= Math.max(late.least, late.most * concurrency);
    if (isLate || misses >= most * concurrency) gone ??= left(attempt, misses);
    return gone ?? attempt;
  };
  return (attempter) => async (ask, signal) => {
    signal.throwIfAborted();
    if (gone) return gone;
    const attempt = await attempter(ask, signal);
    if (isMiss(attempt)) return miss(attempt);
    if (isAnswer(attempt)) misses = 0;
    return attempt;
  };
}

const unanswered: ReadonlySet<RetryReason> = new Set(['connection', 'timeout']);

function isMiss({ retry }: Attempt): boolean {
  return retry !== undefined && unanswered.has(retry.reason);
}

/** What was refused before it was sent says nothing of the provider. */
function isAnswer(attempt: Attempt): boolean {
  return 'value' in attempt || attempt.flag !== 'other_error';
}

function left(attempt: Attempt, misses: number): Attempt {
  const cause = 'message' in attempt ? attempt.message : '';
  const message = `${cause} It is not asked any more in this run, after ${misses} calls without an answer.`;
  return { flag: 'model_grader_server_error', message, hopeless: true };
}
