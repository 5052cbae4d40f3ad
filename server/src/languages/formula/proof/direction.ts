import type { Interval } from '../interval.ts';
import { type Point, placed, type Variable, wholeBox } from './domain.ts';
import { spread, stops } from './grid.ts';
import { boundsOver, slopesOver, type Tape, valueAt } from './tape.ts';

export type Monotonicity = 'nondecreasing' | 'nonincreasing' | 'constant' | 'mixed';

/** How the output moves with one input, whatever the others are. */
export interface Direction {
  readonly name: string;
  /** Undefined where the work was spent before it was seen. */
  readonly monotonicity: Monotonicity | undefined;
  /** Holds for all values; else it rests on sampled points. `mixed` is always proved, by points that show both. */
  readonly proved: boolean;
  /** Neither the output nor whether there is one depends on the input. */
  readonly dead: boolean;
  /** Per rise of the input the output moves by no more than this; may be infinite. */
  readonly steepest: number;
  /** Of a mixed input: a rise and a fall, each from the first point to the second. */
  readonly rise?: Move;
  readonly fall?: Move;
}

export type Move = readonly [from: Point, to: Point];

/** The direction of each variable: by the bounds of its slope where they tell, else from a grid of points. */
export function directionsOf(tape: Tape): Direction[] {
  const bounds = boundsOver(tape, wholeBox(tape.variables));
  const slopes = slopesOver(tape, bounds);
  const whole = !bounds.at(-1)?.partial;
  return tape.variables.map((variable, index) => {
    const slope = slopes[index];
    return (whole && plainDirection(variable, slope)) || directionOf(tape, variable, index, slope);
  });
}

/** Of an input whose slope is never 0, where the whole has a value everywhere: no point need be looked at. */
function plainDirection({ name, lo, hi }: Variable, slope: Interval | undefined): Direction | undefined {
  if (!slope || lo >= hi || !(slope.lo > 0 || slope.hi < 0)) return undefined;
  const monotonicity = slope.lo > 0 ? 'nondecreasing' : 'nonincreasing';
  return { name, monotonicity, proved: true, dead: false, steepest: Math.max(-slope.lo, slope.hi) };
}

function directionOf(tape: Tape, { name }: Variable, index: number, slope: Interval | undefined): Direction {
  const steepest = slope ? Math.max(-slope.lo, slope.hi) : Number.POSITIVE_INFINITY;
  const signed = slope !== undefined && (slope.lo >= 0 || slope.hi <= 0);
  const { rise, fall, torn, cut }: Moves = tape.work.left > 0 ? observe(tape, index, signed) : { cut: true };
  const known = { name, steepest, dead: false };
  if (rise && fall) return { ...known, monotonicity: 'mixed', proved: true, rise, fall };
  if (cut && !(signed && (rise || fall))) return { ...known, monotonicity: undefined, proved: false };
  if (rise || fall) return { ...known, monotonicity: rise ? 'nondecreasing' : 'nonincreasing', proved: signed };
  return { ...known, monotonicity: 'constant', proved: steepest === 0, dead: !torn };
}

interface Moves {
  rise?: Move;
  fall?: Move;
  /** Along the input the output comes to have, or ceases to have, a value. */
  torn?: boolean;
  /** The work was spent before all was seen. */
  cut?: boolean;
}

/** Walks along one input from a spread of points until it saw a rise and a fall, or, where one is enough, either. */
function observe(tape: Tape, index: number, oneIsEnough: boolean): Moves {
  const moves: Moves = {};
  for (let turn = 0; turn < 96; turn++) {
    walk(tape, index, spread(tape.variables, turn), moves);
    if (tape.work.left <= 0) moves.cut = true;
    if (moves.cut || (oneIsEnough ? moves.rise || moves.fall : moves.rise && moves.fall)) return moves;
  }
  return moves;
}

function walk(tape: Tape, index: number, base: Point, moves: Moves): void {
  let before: Point | undefined;
  let last = Number.NaN;
  let [none, some] = [false, false];
  for (const value of stops(tape.variables[index])) {
    const point = placed(base, index, value);
    const next = valueAt(tape, point);
    if (Number.isNaN(next)) none = true;
    else some = true;
    if (none && some) moves.torn = true;
    if (Number.isNaN(next)) continue;
    const least = 1e-12 * Math.max(1, Math.abs(last));
    if (before && next - last > least) moves.rise ??= [before, point];
    if (before && last - next > least) moves.fall ??= [before, point];
    [before, last] = [point, next];
  }
}
