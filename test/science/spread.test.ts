import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadBuilder } from '../../server/src/science/statistics/spread.ts';
import { tQuantile95 } from '../../server/src/science/statistics/tQuantile.ts';
import { wilson } from '../../server/src/science/statistics/wilson.ts';

interface Proportion {
  readonly id: string;
  readonly input: { readonly successes: number; readonly n: number; readonly confidence: number };
  readonly expected: { readonly estimate: number; readonly wilson: readonly [number, number] };
}

interface SpreadCase {
  readonly name: string;
  readonly scores: readonly number[];
  readonly items: readonly string[];
  readonly mean: number;
  readonly stdev: number | null;
  readonly ci95: readonly [number, number] | null;
}

interface Golden {
  readonly tQuantile95: readonly { readonly freedom: number; readonly quantile: number }[];
  readonly spread: readonly SpreadCase[];
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
const proportions = (read('proportions.json') as { cases: readonly Proportion[] }).cases;
const golden = read('spread.json') as Golden;
const at95 = proportions.filter(({ input }) => input.confidence === 0.95);

const spreadOf = (scores: readonly number[], items: readonly string[] = scores.map((_, index) => String(index))) => {
  const builder = spreadBuilder();
  for (const [index, score] of scores.entries()) builder.add(score, [...new Set(items)].indexOf(items[index]!));
  return builder.spread();
};

/** Equal to about nine digits of the larger; null only equals null. */
function expectClose(found: number | null, wanted: number | null, digits = 1e-9): void {
  if (found === null || wanted === null) expect(found).toBe(wanted);
  else expect(Math.abs(found - wanted)).toBeLessThanOrEqual(digits * Math.max(1, Math.abs(wanted)));
}

test.each(at95)('$id: Wilson of $input.successes in $input.n', ({ input, expected }) => {
  const [low, high] = wilson(input.successes, input.n);
  expectClose(low, expected.wilson[0]);
  expectClose(high, expected.wilson[1]);
});

test.each(golden.tQuantile95)('t at $freedom degrees', ({ freedom, quantile }) => {
  expectClose(tQuantile95(freedom), quantile);
});

test.each(golden.spread)('spread of $name', ({ scores, items, mean, stdev, ci95 }) => {
  const found = spreadOf(scores, items);
  expect(found.n).toBe(scores.length);
  expectClose(found.mean, mean);
  expectClose(found.stdev, stdev);
  expect(found.ci95 === null).toBe(ci95 === null);
  for (const [index, end] of (ci95 ?? []).entries()) expectClose(found.ci95![index]!, end);
  expect([found.min, found.max]).toEqual([Math.min(...scores), Math.max(...scores)]);
});

describe('a spread', () => {
  test('of nothing tells nothing', () => {
    const found = spreadOf([]);
    expect(found).toMatchObject({ n: 0, mean: null, ci95: null, stdev: null, min: null, max: null });
  });

  test('counts every score in one step', () => {
    const score = fc.double({ min: -2, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(score), (scores) => {
        expect(spreadOf(scores).bins.reduce((sum, count) => sum + count, 0)).toBe(scores.length);
      }),
    );
  });

  test('lies around its mean, between lowest and highest', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, fc.constantFrom('a', 'b', 'c', 'd')), { minLength: 2 }), (rows) => {
        const found = spreadOf(
          rows.map(([each]) => each),
          rows.map(([, item]) => item),
        );
        expect(found.mean).toBeGreaterThanOrEqual(found.min! - 1e-12);
        expect(found.mean).toBeLessThanOrEqual(found.max! + 1e-12);
        if (found.ci95) expect(found.ci95[0] - 1e-12 <= found.mean! && found.mean! <= found.ci95[1] + 1e-12).toBe(true);
      }),
    );
  });

  test('given once does not change with what is added later', () => {
    const builder = spreadBuilder();
    builder.add(1, 0);
    const before = builder.spread();
    const kept = structuredClone(before);
    builder.add(0, 1);
    expect(before).toEqual(kept);
  });
});

test('items that all have the same mean claim no certainty: their scores count as independent', () => {
  const scores = [1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0];
  const items = scores.map((_, index) => String(Math.floor(index / 4)));
  expect(spreadOf(scores, items).ci95).toEqual(wilson(9, 12));
});
