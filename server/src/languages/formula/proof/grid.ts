import type { Point, Variable } from './domain.ts';

/** Evenly spaced values of a variable, its ends included. */
export function stops(variable: Variable | undefined): number[] {
  if (!variable) return [];
  const { lo, hi, binary } = variable;
  if (binary) return [lo, hi];
  return Array.from({ length: 17 }, (_, step) => lo + ((hi - lo) * step) / 16);
}

/** Corners at first, then points inside, evenly strewn by the golden ratio. */
export function spread(variables: readonly Variable[], turn: number): Point {
  return variables.map(({ lo, hi, binary }, index) => {
    const part = (0.5 + turn * ratios(index)) % 1;
    if (binary || turn < 32) return part < 0.5 === (turn % 2 === 0) ? lo : hi;
    return lo + (hi - lo) * part;
  });
}

/** Fractions of the square roots of primes: no two keep step. */
function ratios(index: number): number {
  const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];
  return Math.sqrt(primes[index % primes.length] ?? 2) * (1 + Math.floor(index / primes.length)) * 0.5;
}
