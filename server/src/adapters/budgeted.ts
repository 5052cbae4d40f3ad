import type { Ask, Usage } from '../engine/world.ts';
import type { Attempt, Attempter } from './judges/attempt.ts';
import type { Budget } from './judges/budget.ts';

/** Stops before the call that would pass the budget: such an ask is answered with `other_error`, which says so. */
export function budgeted<A extends Ask>(
  attempter: Attempter<A>,
  budget: Budget,
  estimate: (ask: A) => Usage,
): Attempter<A> {
  return async (ask, signal) => {
    const reserved = await budget.reserve(estimate(ask), signal);
    if ('refused' in reserved) {
      const hopeless = budget.spent().stopped !== undefined;
      return { flag: 'other_error', message: reserved.refused, hopeless };
    }
    let attempt: Attempt | undefined;
    try {
      attempt = await attempter(ask, signal);
      return attempt;
    } finally {
      reserved.settle(attempt);
    }
  };
}
