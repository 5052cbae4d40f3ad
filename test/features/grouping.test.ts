import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aggregates } from '../../server/src/engine/rubric/aggregate.ts';
import { groupingOf } from '../../server/src/features/actions/grouping.ts';

const named = fc.constantFrom(...Object.keys(aggregates));
const scored = fc.record({
  points: fc.constantFrom(-3, -0.5, 0, 0.1, 1, 2, 5),
  score: fc.constantFrom(0, 0.25, 0.7, 1),
});

/** A score of a group is cut to [0, 1]. */
function scoreOf(
  name: string,
  all: readonly { readonly points: number; readonly score: number }[],
): number | undefined {
  const outcome = aggregates[name]!.of(all.map((each, index) => ({ id: String(index), ...each })));
  return 'score' in outcome ? outcome.score : undefined;
}

test('a group that is said to change nothing changes nothing', () => {
  fc.assert(
    fc.property(named, fc.array(scored), fc.array(scored, { minLength: 1 }), (name, outside, inside) => {
      const grouping = groupingOf(
        { aggregate: name },
        inside.map(({ points }) => ({ points })),
      );
      if (!grouping || grouping.change) return;
      const { points, aggregate = 'points' } = grouping;
      const before = scoreOf(name, [...outside, ...inside]);
      const score = Math.min(1, Math.max(0, scoreOf(aggregate, inside)!));
      const after = scoreOf(name, [...outside, { points, score }]);
      if (before === undefined) expect(after).toBeUndefined();
      else expect(after).toBeCloseTo(before, 9);
    }),
    { numRuns: 3000 },
  );
});
