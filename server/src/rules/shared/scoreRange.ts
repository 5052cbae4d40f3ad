import type { SeenGrader } from '../rule.ts';
import { asList, specOf } from './specOf.ts';

/** The lowest and highest score of a grader that may have `range`; undefined for others, and where it is faulty. */
export function scoreRange({
  site,
  spec,
}: Pick<SeenGrader, 'site' | 'spec'>): { readonly low: number; readonly high: number } | undefined {
  const keys = specOf({ spec });
  const [low, high, ...more] = keys.range === undefined ? [0, 1] : (asList(keys.range) ?? []);
  if (site.kind?.domain({ ...keys, range: [0, 1] }).kind !== 'range' || more.length > 0) return undefined;
  return typeof low === 'number' && typeof high === 'number' && low < high ? { low, high } : undefined;
}
