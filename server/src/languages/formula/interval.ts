/**
 * The numbers an expression can give over a box of inputs; none at all where `lo > hi`. The ends lie outside what
 * rounding can hide, and may be infinite.
 */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  /** Somewhere in the box the expression may have no value; the interval is about the rest. */
  readonly partial?: boolean;
  /** It is the outermost operation that may have no value, whether or not one below may too. */
  readonly partialHere?: boolean;
  /** Not every number between the ends need be a value. */
  readonly holes?: boolean;
}

export const everything: Interval = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
export const nothing: Interval = { lo: Number.POSITIVE_INFINITY, hi: Number.NEGATIVE_INFINITY, partial: true };
export const zero: Interval = { lo: 0, hi: 0 };
export const one: Interval = { lo: 1, hi: 1 };
export const upToOne: Interval = { lo: 0, hi: 1 };

export function isEmpty({ lo, hi }: Interval): boolean {
  return lo > hi;
}

export function contains({ lo, hi }: Interval, value: number): boolean {
  return lo <= value && value <= hi;
}

/** A step of rounding toward minus infinity, `ulps` wide. */
export function down(value: number, ulps = 1): number {
  return value === 0 || !Number.isFinite(value) ? value : value - (Math.abs(value) * 2.3e-16 * ulps + Number.MIN_VALUE);
}

export function up(value: number, ulps = 1): number {
  return -down(-value, ulps);
}

export function negate({ lo, hi }: Interval): Interval {
  return { lo: 0 - hi, hi: 0 - lo };
}

export function sum(a: Interval, b: Interval): Interval {
  const lo = a.lo + b.lo;
  const hi = a.hi + b.hi;
  return {
    lo: Number.isNaN(lo) ? Number.NEGATIVE_INFINITY : isExactSum(a.lo, b.lo, lo) ? lo : down(lo),
    hi: Number.isNaN(hi) ? Number.POSITIVE_INFINITY : isExactSum(a.hi, b.hi, hi) ? hi : up(hi),
  };
}

/** Knuth's two-sum: the rounding error of an addition, computed exactly. */
function isExactSum(a: number, b: number, total: number): boolean {
  const part = total - a;
  return a - (total - part) + (b - part) === 0;
}

export function product(a: Interval, b: Interval): Interval {
  if (a.lo === 1 && a.hi === 1) return b;
  if (b.lo === 1 && b.hi === 1) return a;
  const ll = times(a.lo, b.lo);
  const lh = times(a.lo, b.hi);
  const hl = times(a.hi, b.lo);
  const hh = times(a.hi, b.hi);
  return { lo: down(Math.min(ll, lh, hl, hh)), hi: up(Math.max(ll, lh, hl, hh)) };
}

/** Of ends of intervals 0 × ∞ is 0: the infinite end is never reached. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** All a ÷ b with b ≠ 0. */
export function quotient(a: Interval, b: Interval): Interval {
  if (b.lo > 0 || b.hi < 0) return product(a, { lo: down(1 / b.hi), hi: up(1 / b.lo) });
  if (b.lo === 0 && b.hi === 0) return nothing;
  if (b.hi === 0) return quotient(negate(a), negate(b));
  if (b.lo < 0)
    return a.lo === 0 && a.hi === 0 ? { ...zero, partial: true } : { ...everything, partial: true, holes: true };
  const least = down(1 / b.hi);
  return { ...product(a, { lo: least, hi: Number.POSITIVE_INFINITY }), partial: true };
}

export function hull(a: Interval, b: Interval): Interval {
  return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}
