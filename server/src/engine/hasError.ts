import type { Outcome } from './outcome.ts';
import type { GradedRow } from './run.ts';

/** Whether something of a row could not be graded. */
export function hasError({ outcomes, own }: GradedRow): boolean {
  return anyError(outcomes) || (own !== undefined && anyError(own.outcomes));
}

function anyError(outcomes: readonly Outcome[]): boolean {
  for (const outcome of outcomes) if ('flag' in outcome) return true;
  return false;
}
