import type { Interval } from '../interval.ts';
import { ascend } from './ascend.ts';
import { type Box, type Point, placed, type Variable, wholeBox } from './domain.ts';
import { boundsOver, fateful, slopesOver, type Tape, valueAt, type Work } from './tape.ts';

/**
 * How far a search goes: `gap` between what is attained and what is proved, at most so many `boxes` examined and so much
 * `work` done.
 */
export interface Effort {
  readonly gap: number;
  readonly boxes: number;
  readonly work: Work;
  /** An upper bound known from elsewhere. */
  readonly cap?: number;
}

/** The least upper bound of an expression over a box, as far as it was found. */
export interface Supremum {
  /** Not exceeded by more than the gap where `proved`, else the best found; -Infinity where there is no value. */
  readonly value: number;
  /** Where it is attained within the gap; absent where it is only approached, or there is no value. */
  readonly at?: Point;
  readonly proved: boolean;
  /** Boxes left where no bound was found; empty where `proved`. */
  readonly open: readonly Box[];
  readonly boxes: number;
}

interface Search {
  readonly tape: Tape;
  readonly effort: Effort;
  readonly stack: Box[];
  readonly open: Box[];
  best: number;
  at: Point | undefined;
  /** The largest bound known to be approached. */
  limit: number;
  boxes: number;
  ascended: boolean;
}

/** After so many boxes a search first looks for a good point by climbing. */
const patience = 6;

/** Branch and bound: splits the box where the expression rises most, drops what cannot be above the best found. */
export function supremum(tape: Tape, effort: Effort, box: Box = wholeBox(tape.variables)): Supremum {
  const search: Search = {
    tape,
    effort,
    stack: [box],
    open: [],
    best: Number.NEGATIVE_INFINITY,
    at: undefined,
    limit: Number.NEGATIVE_INFINITY,
    boxes: 0,
    ascended: false,
  };
  for (let next = search.stack.pop(); next; next = search.stack.pop()) {
    if (search.boxes > 0 && (search.boxes >= effort.boxes || effort.work.left <= 0)) search.open.push(next);
    else examine(search, next);
    if (search.boxes > patience && !search.ascended) climb(search, box);
  }
  return concluded(search);
}

function climb(search: Search, box: Box): void {
  search.ascended = true;
  const point = ascend(search.tape, box);
  if (point) attain(search, point);
}

function concluded({ open, best, at, limit, boxes, effort, tape }: Search): Supremum {
  const value = Math.max(best, limit);
  const cap = effort.cap ?? Number.POSITIVE_INFINITY;
  const above = (hi: number) => Math.min(hi, cap) > value + slack(effort, value);
  const left = effort.work.left > 0 ? open.filter((box) => above(top(boundsOver(tape, box)).hi)) : open;
  const attained = at !== undefined && (best === value || best >= value - slack(effort, value));
  const settled = attained ? best : value;
  return { value: settled, ...(attained ? { at } : {}), proved: left.length === 0, open: left, boxes };
}

function slack({ gap }: Effort, value: number): number {
  return gap * Math.max(1, Math.abs(Number.isFinite(value) ? value : 1));
}

function top(bounds: readonly Interval[]): Interval {
  return bounds.at(-1) ?? { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
}

function isWorth(search: Search, hi: number): boolean {
  const reached = Math.max(search.best, search.limit);
  if (search.at && (search.effort.cap ?? Number.POSITIVE_INFINITY) <= reached + slack(search.effort, reached))
    return false;
  return hi > reached + slack(search.effort, reached) || (search.at === undefined && hi > reached);
}

function examine(search: Search, given: Box): void {
  const { tape } = search;
  let box = given;
  let bounds = boundsOver(tape, box);
  let slopes: Interval[] = [];
  for (let moved = true; moved; ) {
    search.boxes++;
    if (!isWorth(search, top(bounds).hi)) return;
    slopes = slopesOver(tape, bounds);
    const smaller = collapsed(box, slopes, top(bounds).partial ? fateful(tape, bounds) : none);
    moved = smaller !== box;
    box = smaller;
    if (moved) bounds = boundsOver(tape, box);
  }
  conclude(search, box, top(bounds), slopes);
}

const none: ReadonlySet<number> = new Set();

function conclude(search: Search, box: Box, whole: Interval, slopes: readonly Interval[]): void {
  const middle = box.map(({ lo, hi }, index) => middleOf(lo, hi, search.tape.variables[index]));
  attain(search, middle);
  attain(search, ascent(box, slopes));
  if (isTight(search.tape, box, whole)) {
    search.limit = Math.max(search.limit, whole.hi);
    return;
  }
  const hi = whole.partial ? whole.hi : Math.min(whole.hi, meanBound(search.tape, box, slopes));
  if (isWorth(search, hi)) split(search, box, slopes, whole);
}

/** Of a variable that only ever helps, or only ever harms, one end is enough. */
function collapsed(box: Box, slopes: readonly Interval[], kept: ReadonlySet<number>): Box {
  let changed = false;
  const smaller = box.map((side, index) => {
    const slope = slopes[index];
    if (!slope || kept.has(index) || side.lo === side.hi || (slope.lo < 0 && slope.hi > 0)) return side;
    changed = true;
    const end = slope.hi > 0 ? side.hi : side.lo;
    return { lo: end, hi: end };
  });
  return changed ? smaller : box;
}

function middleOf(lo: number, hi: number, variable: Variable | undefined): number {
  if (lo === hi || variable?.binary) return lo;
  return lo + (hi - lo) / 2;
}

/** The corner that the slopes point to. */
function ascent(box: Box, slopes: readonly Interval[]): Point {
  return box.map(({ lo, hi }, index) => {
    const slope = slopes[index];
    return slope && slope.hi > -slope.lo ? hi : lo;
  });
}

function attain(search: Search, point: Point): void {
  const value = valueAt(search.tape, point);
  if (value > search.best) {
    search.best = value;
    search.at = point;
  }
}

/** Every number up to the bound is approached: no variable is read twice and none is torn. */
function isTight({ singleUse, variables }: Tape, box: Box, whole: Interval): boolean {
  const free = box.every(({ lo, hi }, index) => lo === hi || !variables[index]?.binary);
  return singleUse && free && !whole.holes;
}

/** From the middle no point is farther than half a side, so the value rises by no more than slope × half. */
function meanBound(tape: Tape, box: Box, slopes: readonly Interval[]): number {
  const middle = box.map(({ lo, hi }) => ({ lo: lo + (hi - lo) / 2, hi: lo + (hi - lo) / 2 }));
  const rises = box.map(({ lo, hi }, index) => {
    const steepest = Math.max(-(slopes[index]?.lo ?? 0), slopes[index]?.hi ?? 0);
    return lo === hi ? 0 : (steepest * (hi - lo)) / 2;
  });
  const bound = rises.reduce((total, rise) => total + rise, top(boundsOver(tape, middle)).hi);
  return Number.isNaN(bound) ? Number.POSITIVE_INFINITY : bound + Math.abs(bound) * 1e-14;
}

function split(search: Search, box: Box, slopes: readonly Interval[], whole: Interval): void {
  const index = widest(search.tape, box, slopes, whole);
  const side = index === undefined ? undefined : box[index];
  if (index === undefined || side === undefined) {
    search.open.push(box);
    return;
  }
  const [lower, upper] = halves(side, search.tape.variables[index]);
  const slope = slopes[index];
  const rising = slope !== undefined && slope.hi > -slope.lo;
  const pair = [placed(box, index, rising ? lower : upper), placed(box, index, rising ? upper : lower)];
  search.stack.push(...pair);
}

function halves({ lo, hi }: Interval, variable: Variable | undefined): readonly [Interval, Interval] {
  if (variable?.binary)
    return [
      { lo, hi: lo },
      { lo: hi, hi },
    ];
  const middle = lo + (hi - lo) / 2;
  return [
    { lo, hi: middle },
    { lo: middle, hi },
  ];
}

/** The side to split: first the binary ones where values may be missing, then where width × slope is largest. */
function widest({ variables }: Tape, box: Box, slopes: readonly Interval[], whole: Interval): number | undefined {
  const endless = whole.hi === Number.POSITIVE_INFINITY;
  const byWidth = endless || whole.partial === true;
  let most = 0;
  let found: number | undefined;
  box.forEach(({ lo, hi }, index) => {
    const variable = variables[index];
    const width = hi - lo;
    if (!variable || width === 0 || width <= narrowest(variable, endless)) return;
    const slope = slopes[index] ?? { lo: 0, hi: 0 };
    const steep = Math.min(Math.max(Math.abs(slope.lo), Math.abs(slope.hi), 1e-12), 1e6);
    const score = byWidth ? width * (variable.binary ? 1e9 : 1) : width * steep;
    if (score > most) [most, found] = [score, index];
  });
  return found;
}

/** Splitting farther shows nothing new, least of all where no bound was in sight so far. */
function narrowest({ lo, hi }: Variable, endless: boolean): number {
  return (hi - lo) * (endless ? 2 ** -30 : 2 ** -45);
}
