import type { Interval } from './interval.ts';
import type { Risk } from './operation.ts';

/** A result beyond the largest double. */
export function overflow({ lo, hi }: Interval): readonly Risk[] {
  if (Number.isFinite(lo) && Number.isFinite(hi)) return [];
  const toward = hi === Number.POSITIVE_INFINITY ? 'hi' : 'lo';
  return [{ fault: 'overflow', of: 'result', toward }];
}
