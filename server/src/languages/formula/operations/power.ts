import { contains, down, everything, type Interval, nothing, product, up, zero } from '../interval.ts';
import type { Operation, Risk } from '../operation.ts';
import { overflow } from '../overflow.ts';

/** `^`: of a negative base only a whole exponent gives a number, and 0 has no negative power; 0 ^ 0 is 1. */
export const power: Operation = {
  symbol: '^',
  value,
  fault: (base) => (base === 0 ? 'division_by_zero' : 'power_domain'),
  interval,
  slopes: (base, exponent, result) => [slopeOfBase(base, exponent), slopeOfExponent(base, exponent, result)],
  risks,
};

function value(base: number, exponent: number): number {
  if (Number.isNaN(base) || Number.isNaN(exponent) || (base === 0 && exponent < 0)) return Number.NaN;
  return base ** exponent;
}

function interval(base: Interval, exponent: Interval): Interval {
  if (isWhole(exponent)) return wholePower(base, exponent.lo);
  if (base.lo >= 0) return positivePower(base, exponent);
  if (exponent.lo === exponent.hi) {
    return base.hi < 0 ? nothing : { ...positivePower({ lo: 0, hi: base.hi }, exponent), partial: true };
  }
  const far = positivePower({ lo: 0, hi: Math.max(-base.lo, base.hi) }, exponent).hi;
  return { lo: -far, hi: far, partial: true, holes: true };
}

function isWhole({ lo, hi }: Interval): boolean {
  return lo === hi && Number.isInteger(lo);
}

/** The corners bound it: a power of a positive base grows or falls in each argument alone. */
function positivePower(base: Interval, exponent: Interval): Interval {
  const corners = [base.lo, base.hi].flatMap((b) => [raised(b, exponent.lo), raised(b, exponent.hi)]);
  const wild = base.lo === 0 && exponent.lo <= 0;
  const extra = wild && exponent.hi > 0 ? [0, 1] : [];
  const result = bounds([...corners, ...extra, ...(contains(base, 1) ? [1] : [])]);
  return { ...result, partial: base.lo === 0 && exponent.lo < 0, holes: wild && exponent.lo < exponent.hi };
}

/** 1 to an infinite power is 1 here: the infinite end is never reached. */
function raised(base: number, exponent: number): number {
  return base === 1 ? 1 : base ** exponent;
}

function bounds(values: readonly number[]): Interval {
  return { lo: Math.max(0, down(Math.min(...values), 4)), hi: up(Math.max(...values), 4) };
}

function wholePower(base: Interval, exponent: number): Interval {
  const ends = [base.lo ** exponent, base.hi ** exponent] as const;
  const crosses = contains(base, 0);
  if (exponent < 0 && crosses) return reciprocal(base, exponent);
  const even = exponent % 2 === 0;
  const lo = Math.min(...ends, ...(even && crosses && exponent > 0 ? [0] : []));
  return { lo: exponent === 1 ? lo : down(lo, 4), hi: exponent === 1 ? Math.max(...ends) : up(Math.max(...ends), 4) };
}

function reciprocal(base: Interval, exponent: number): Interval {
  if (base.lo === 0 && base.hi === 0) return nothing;
  if (exponent % 2 === 0) {
    const far = Math.max(-base.lo, base.hi);
    return { lo: Math.max(0, down(far ** exponent, 4)), hi: Number.POSITIVE_INFINITY, partial: true };
  }
  if (base.lo < 0 && base.hi > 0) return { ...everything, partial: true, holes: true };
  const near = base.lo === 0 ? base.hi ** exponent : base.lo ** exponent;
  if (base.lo === 0) return { lo: down(near, 4), hi: Number.POSITIVE_INFINITY, partial: true };
  return { lo: Number.NEGATIVE_INFINITY, hi: up(near, 4), partial: true };
}

function slopeOfBase(base: Interval, exponent: Interval): Interval {
  const torn = isWhole(exponent)
    ? exponent.lo < 0 && base.lo < 0 && base.hi > 0
    : base.lo < 0 && exponent.lo < exponent.hi;
  if (torn) return everything;
  const lowered = interval(base, { lo: exponent.lo - 1, hi: exponent.hi - 1 });
  return lowered.lo > lowered.hi ? everything : product(exponent, lowered);
}

function slopeOfExponent(base: Interval, exponent: Interval, result: Interval): Interval {
  if (exponent.lo === exponent.hi) return zero;
  if (base.lo < 0 || (base.lo === 0 && exponent.lo <= 0)) return everything;
  if (base.hi === 0) return zero;
  return product(result, { lo: down(Math.log(base.lo), 4), hi: up(Math.log(base.hi), 4) });
}

function risks(base: Interval, exponent: Interval, result: Interval): readonly Risk[] {
  const found: Risk[] = [];
  if (base.lo < 0 && !isWhole(exponent)) found.push({ fault: 'power_domain', of: 'first', toward: 'lo' });
  if (contains(base, 0) && exponent.lo < 0) found.push({ fault: 'division_by_zero', of: 'first', toward: 'zero' });
  return found.length > 0 ? found : overflow(result);
}
