import type { SeenGrader } from '../rule.ts';
import { criteriaFromOf } from './criteriaFromOf.ts';
import { criteriaOf } from './criteriaOf.ts';
import { specOf } from './specOf.ts';

/**
 * The lowest and highest score that a rubric or criterion can give; undefined where that depends on what applies to a
 * row or stands in it, or on a formula that nothing cuts.
 */
export function rewardRange(seen: SeenGrader): { readonly low: number; readonly high: number } | undefined {
  const { clip = 'sample', aggregate = 'points' } = specOf(seen);
  if (seen.site.kind?.grader !== undefined || clip === 'sample') return { low: 0, high: 1 };
  if (criteriaFromOf(seen) !== undefined) return undefined;
  const criteria = criteriaOf(seen) ?? [];
  if (typeof aggregate !== 'string' || !Object.hasOwn(ranges, aggregate)) return undefined;
  if (criteria.some(({ spec }) => spec.when !== undefined)) return undefined;
  const points = criteria.map((each) => each.points);
  return ranges[aggregate]?.(sumOf(points.filter((point) => point < 0)), sumOf(points.filter((point) => point > 0)));
}

type Range = { readonly low: number; readonly high: number } | undefined;

const unit: Range = { low: 0, high: 1 };

/** By how criteria add up: from the sums of the negative and of the positive points. */
const ranges: Readonly<Record<string, (negative: number, positive: number) => Range>> = {
  points: (negative, positive) => (positive > 0 ? { low: negative / positive, high: 1 } : undefined),
  mean: (negative, positive) => {
    const total = negative + positive;
    return total > 0 ? { low: negative / total, high: positive / total } : undefined;
  },
  minmax: () => unit,
  sum: (low, high) => ({ low, high }),
  all: () => unit,
  any: () => unit,
};

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, point) => sum + point, 0);
}
