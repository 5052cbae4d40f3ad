import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pair, pairedDifference } from '../../server/src/science/statistics/pairedDifference.ts';
import { rankOrder } from '../../server/src/science/statistics/rankOrder.ts';
import { spreadBuilder } from '../../server/src/science/statistics/spread.ts';
import { tQuantile } from '../../server/src/science/statistics/tQuantile.ts';

interface Golden {
  readonly cases: readonly { name: string; one: readonly number[]; other: readonly number[]; tau: number }[];
}

const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, 'kendallTau.json'), 'utf8')) as Golden;

const kendallTau = (one: readonly number[], other: readonly number[]) => rankOrder(one, other).tau;

describe('Kendall’s τ-b', () => {
  test.each(cases)('$name', ({ one, other, tau }) => {
    expect(kendallTau(one, other)).toBeCloseTo(tau, 11);
  });

  test('is 1 for the same order, −1 for the reverse, and null where nothing is ranked', () => {
    expect(kendallTau([1, 2, 3], [2, 4, 9])).toBe(1);
    expect(kendallTau([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect([kendallTau([1, 1], [1, 2]), kendallTau([1], [2]), kendallTau([], [])]).toEqual([null, null, null]);
  });

  test('is what counting every pair gives', () => {
    const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { maxLength: 30 });
    fc.assert(
      fc.property(lists, (rows) => {
        const [one, other] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
        const [found, counted] = [kendallTau(one, other), byPairs(one, other)];
        if (counted === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(counted, 10);
        expect(rankOrder(one, other)).toMatchObject(flippedPairs(one, other));
      }),
    );
  });
});

function flippedPairs(one: readonly number[], other: readonly number[]) {
  const pairs = one.flatMap((_, a) => [...Array(a).keys()].map((b) => [a, b] as const));
  const flipped = pairs.filter(([a, b]) => (one[a]! - one[b]!) * (other[a]! - other[b]!) < 0);
  return { pairs: pairs.length, flipped: flipped.length };
}

function byPairs(one: readonly number[], other: readonly number[]): number | null {
  let [sum, first, second] = [0, 0, 0];
  for (let a = 0; a < one.length; a++)
    for (let b = 0; b < a; b++) {
      const [x, y] = [Math.sign(one[a]! - one[b]!), Math.sign(other[a]! - other[b]!)];
      sum += x * y;
      first += x * x;
      second += y * y;
    }
  return first * second > 0 ? sum / Math.sqrt(first * second) : null;
}

describe('the paired difference', () => {
  const pairs = (differences: readonly number[], item: (index: number) => string): Pair[] =>
    differences.map((difference, index) => ({ item: item(index), before: 0.1, after: 0.1 + difference }));

  test.each([
    ['one row an item', (index: number) => String(index)],
    ['rows that share items', (index: number) => String(index % 3)],
  ])('has the interval that a mean of the differences has: %s', (_, item) => {
    const differences = [0.2, -0.1, 0.5, 0, 0.3, 0.25, -0.4];
    const builder = spreadBuilder();
    for (const [index, each] of differences.entries()) builder.add(each, Number(item(index)));
    const { mean, ci95 } = builder.spread();
    const found = pairedDifference(pairs(differences, item));
    expect(found.mean).toBeCloseTo(mean!, 12);
    expect(found.ci95!.map((end) => end.toFixed(9))).toEqual(ci95!.map((end) => end.toFixed(9)));
  });

  test('is null where there are no rows, and has no interval where all share one item', () => {
    expect(pairedDifference([])).toEqual({ n: 0, mean: null, ci95: null, detectable: null });
    expect(pairedDifference(pairs([0.5, 0.5], () => 'a'))).toMatchObject({ n: 2, ci95: null });
  });

  test('tells what so many samples can show: with 20, 0.66 standard deviations, as power tables have it', () => {
    const differences = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 1 : -1));
    const deviation = Math.sqrt(20 / 19);
    const { detectable } = pairedDifference(pairs(differences, String));
    expect(detectable! / deviation).toBeCloseTo(0.66, 2);
  });

  test('tells nothing of that where the differences do not vary', () => {
    expect(pairedDifference(pairs([0.3, 0.3, 0.3], String)).detectable).toBeNull();
  });
});

test.each([
  [0.4, 1, 1.376382],
  [0.4, 10, 0.879058],
  [0.4, 1e6, 0.841621],
  [0.05, 1, 12.706205],
  [0.05, 19, 2.093024],
])('Student’s t exceeds its quantile with the probability %d, of %d degrees', (tail, freedom, quantile) => {
  expect(tQuantile(tail, freedom)).toBeCloseTo(quantile, 5);
});
