import type { Term } from '../term.ts';
import type { Box, Point, Variable } from './domain.ts';
import { excess, fractionOf, opposite } from './fraction.ts';
import { growsWithoutBound } from './growth.ts';
import { type Effort, type Supremum, supremum } from './supremum.ts';
import { boundsOver, type Tape, tapeOf, valueAt } from './tape.ts';

/** One end of a range. */
export interface End {
  readonly value: number;
  /** Where it is attained; absent where it is only approached. */
  readonly at?: Point;
  readonly proved: boolean;
}

/** The values that a term can take, points without a value left out; `lo > hi` where it has none. */
export interface ValueRange {
  readonly lo: End;
  readonly hi: End;
}

/** Both ends of a term's range over all values of the variables, or over a part of them. */
export function rangeOf(term: Term, variables: readonly Variable[], effort: Effort, box?: Box): ValueRange {
  return { lo: lowerEnd(term, variables, effort, box), hi: upperEnd(term, variables, effort, box) };
}

/** The lower end alone. */
export function lowerEnd(term: Term, variables: readonly Variable[], effort: Effort, box?: Box): End {
  const low = upperEnd(opposite(term), variables, effort, box);
  return { ...low, value: 0 - low.value };
}

/** The upper end alone. */
export function upperEnd(term: Term, variables: readonly Variable[], effort: Effort, box?: Box): End {
  const tape = tapeOf(term, variables, effort.work);
  const found = box ? supremum(tape, effort, box) : supremum(tape, effort);
  if (found.proved) return found;
  if (effort.work.left > 0 && found.open.length <= 64 && bounded(term, tape, found, effort))
    return { ...found, proved: true };
  const endless =
    effort.work.left > 0 &&
    found.open.slice(0, 8).some((part) => growsWithoutBound((point) => valueAt(tape, point), variables, part));
  return endless ? { value: Number.POSITIVE_INFINITY, proved: false } : found;
}

/**
 * Near a point where a division is 0 ÷ 0 intervals say nothing. But over ÷ under ≤ m follows from
 * over - m · under ≤ 0 where under > 0, and that is a term without the division.
 */
function bounded(term: Term, { variables }: Tape, { open, value }: Supremum, effort: Effort): boolean {
  const fraction = fractionOf(term);
  const under = tapeOf(fraction.under, variables, effort.work);
  const above = excess(fraction, value + effort.gap);
  return open.every((box) => {
    const sign = boundsOver(under, box).at(-1);
    if (!sign || (sign.lo < 0 && sign.hi > 0)) return false;
    const checked = sign.lo >= 0 ? above : opposite(above);
    const found = supremum(tapeOf(checked, variables, effort.work), { gap: 0, boxes: 32, work: effort.work }, box);
    return found.proved && found.value <= 0;
  });
}
