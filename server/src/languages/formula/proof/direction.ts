import type { Interval } from '../interval.ts';
import type { Point, Variable } from './domain.ts';
import { wholeBox } from './domain.ts';
import { boundsOver, slopesOver, type Tape, valueAt } from './tape.ts';

export type Monotonicity = 'nondecreasing' | 'nonincreasing' | 'constant' | 'mixed';

/** How the output moves with one input, whatever the others are. */
export interface Direction {
  readonly name: string;
  readonly monotonicity: Monotonicity;
  /** Holds for all values; else it rests on sampled points. `mixed` is always proved, by points that show both. */
  readonly proved: boolean;
  /** Of a mixed input: a rise and a fall, each from the first point to the second. */
  readonly rise?: Move;
  readonly fall?: Move;
}

export type Move = readonly [from: Point, to: Point];

/** The direction of each variable: by the bounds of its slope where they tell, else from a grid of points. */
export function directionsOf(tape: Tape): Direction[] {
  const slopes = slopesOver(tape, boundsOver(tape, wholeBox(tape.variables)));
  return tape.variables.map((variable, index) => directionOf(tape, variable, index, slopes[index]));
}

function directionOf(tape: Tape, { name }: Variable, index: number, slope: Interval | undefined): Direction {
  if (slope && slope.lo === 0 && slope.hi === 0) return { name, monotonicity: 'constant', proved: true };
  const signed = slope !== undefined && (slope.lo >= 0 || slope.hi <= 0);
  const moves = observe(tape, index, signed);
  const { rise, fall } = moves;
  if (rise && fall) return { name, monotonicity: 'mixed', proved: true, rise, fall };
  if (!rise && !fall) return { name, monotonicity: 'constant', proved: false };
  return { name, monotonicity: rise ? 'nondecreasing' : 'nonincreasing', proved: signed };
}

interface Moves {
  rise?: Move;
  fall?: Move;
}

/** Walks along one input from a spread of points until it saw a rise and a fall, or, where one is enough, either. */
function observe(tape: Tape, index: number, oneIsEnough: boolean): Moves {
  const moves: Moves = {};
  for (let turn = 0; turn < 96; turn++) {
    walk(tape, index, spread(tape.variables, turn), moves);
    if (oneIsEnough ? moves.rise || moves.fall : moves.rise && moves.fall) return moves;
  }
  return moves;
}

function walk(tape: Tape, index: number, base: Point, moves: Moves): void {
  let before: Point | undefined;
  let last = Number.NaN;
  for (const value of stops(tape.variables[index])) {
    const point = base.with(index, value);
    const next = valueAt(tape, point);
    if (Number.isNaN(next)) continue;
    const least = 1e-12 * Math.max(1, Math.abs(last));
    if (before && next - last > least) moves.rise ??= [before, point];
    if (before && last - next > least) moves.fall ??= [before, point];
    [before, last] = [point, next];
  }
}

function stops(variable: Variable | undefined): number[] {
  if (!variable) return [];
  const { lo, hi, binary } = variable;
  if (binary) return [lo, hi];
  return Array.from({ length: 17 }, (_, step) => lo + ((hi - lo) * step) / 16);
}

/** Corners at first, then points inside, evenly strewn by the golden ratio. */
function spread(variables: readonly Variable[], turn: number): Point {
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
