import type { Term } from '../term.ts';
import { type Box, type Point, placed, type Variable, wholeBox } from './domain.ts';
import { rangeOf, type ValueRange } from './range.ts';
import type { Effort } from './supremum.ts';
import { type Tape, tapeOf, valueAt } from './tape.ts';

/** A point where a term takes a level, between one where it is lower and one where it is higher. */
export interface Crossing {
  readonly at: Point;
  readonly below: Point;
  readonly above: Point;
}

/** Where a term takes the level: at most one crossing for each choice of the binary inputs it reads. */
export function* crossings(
  term: Term,
  level: number,
  variables: readonly Variable[],
  effort: Effort,
): Iterable<Crossing> {
  for (const box of choicesOf(term, variables)) {
    if (effort.work.left <= 0) return;
    const crossing = crossingIn(tapeOf(term, variables, effort.work), level, rangeOf(term, variables, effort, box));
    if (crossing) yield crossing;
  }
}

/** Where a term takes the level on the way between the ends of its range. */
export function crossingIn(tape: Tape, level: number, { lo, hi }: ValueRange): Crossing | undefined {
  if (!lo.at || !hi.at || lo.value > level || hi.value < level) return undefined;
  const at = between(tape, level, lo.at, hi.at);
  const possible = at?.every((value, index) => !tape.variables[index]?.binary || value === 0 || value === 1);
  return at && possible ? { at, below: lo.at, above: hi.at } : undefined;
}

/** The whole box with the first few binary inputs that a term reads fixed in every way. */
export function choicesOf(term: Term, variables: readonly Variable[]): readonly Box[] {
  const read = tapeOf(term, variables, { left: 0 }).reads().at(-1);
  let boxes: readonly Box[] = [wholeBox(variables)];
  variables.forEach(({ binary, lo, hi }, index) => {
    if (!binary || !read?.has(index) || boxes.length >= 64) return;
    boxes = boxes.flatMap((box) => [placed(box, index, { lo, hi: lo }), placed(box, index, { lo: hi, hi })]);
  });
  return boxes;
}

/** Halves the way from a point below the level to one above it. */
function between(tape: Tape, level: number, below: Point, above: Point): Point | undefined {
  let [low, high] = [0, 1];
  const at = (part: number) => below.map((from, index) => from + ((above[index] ?? from) - from) * part);
  if (valueAt(tape, above) === level) return above;
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2;
    if (valueAt(tape, at(middle)) <= level) low = middle;
    else high = middle;
  }
  const near = at(low).map((value) => Number(value.toPrecision(12)));
  const found = [below, near, at(low)].find((point) => valueAt(tape, point) === level) ?? at(low);
  return Math.abs(valueAt(tape, found) - level) <= 1e-9 * Math.max(1, Math.abs(level)) ? found : undefined;
}
