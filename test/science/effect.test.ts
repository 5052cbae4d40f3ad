import { expect, test } from 'vitest';
import type { RewardPair } from '../../server/src/engine/effect.ts';
import { effectOf } from '../../server/src/science/effect.ts';

const pairs = (rewards: readonly (readonly [before: number, after: number])[]): RewardPair[] =>
  rewards.map(([before, after], index) => ({ id: `s${index}`, line: index + 1, item: `i${index}`, before, after }));

test('an effect tells means, order, and the samples that changed most, the first of equals first', () => {
  const effect = effectOf(
    pairs([
      [0, 0.5],
      [0.25, 0.25],
      [0.5, 0],
      [1, 0.75],
    ]),
  );
  expect(effect).toMatchObject({ n: 4, before: 0.4375, after: 0.375, difference: -0.0625, rose: 1, fell: 2 });
  expect(effect).toMatchObject({ pairs: 6, flipped: 3, kendall_tau: 0 });
  expect(effect.most.map(({ id }) => id)).toEqual(['s0', 's2', 's3']);
  expect(effect.most[0]).toEqual({ id: 's0', line: 1, before: 0, after: 0.5 });
});

test('what the rounding of sums makes is neither a change nor an order', () => {
  const effect = effectOf(
    pairs([
      [0.1 + 0.2, 0.3],
      [0.3, 0.1 + 0.2],
    ]),
  );
  expect(effect).toMatchObject({ rose: 0, fell: 0, flipped: 0, kendall_tau: null, most: [] });
});

test('at most ten samples are listed, and of none there is nothing to tell', () => {
  expect(effectOf(pairs(Array.from({ length: 30 }, (_, index) => [0, index / 30] as const))).most).toHaveLength(10);
  expect(effectOf([])).toMatchObject({ n: 0, before: null, after: null, difference: null, ci95: null, pairs: 0 });
});
