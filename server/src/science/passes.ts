import type { Outcome } from '../engine/outcome.ts';
import type { Passing } from '../engine/part.ts';
import type { Passed } from '../engine/record.ts';
import { spreadBuilder } from './statistics/spread.ts';

/** Collects whether the rows pass; `parts` are the places of the parts among the outcomes of a row. */
export function passBuilder({ rule, of }: Passing, parts: readonly number[]) {
  const shares = spreadBuilder();
  return {
    add: (item: number, own: Outcome, outcomes: readonly Outcome[]) => {
      const passes = of(
        own,
        parts.map((index) => outcomes[index]!),
      );
      if (passes !== undefined) shares.add(passes ? 1 : 0, item);
    },
    passed: (): Passed => {
      const { mean: share, ci95, n } = shares.spread();
      return { share, ci95, n, rule };
    },
  };
}
