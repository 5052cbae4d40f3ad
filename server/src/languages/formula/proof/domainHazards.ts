import type { Range } from '../../language.ts';
import { type Interval, isEmpty } from '../interval.ts';
import type { DomainFault, Risk } from '../operation.ts';
import type { Application, Term } from '../term.ts';
import { type Box, type Point, placed, type Variable, wholeBox } from './domain.ts';
import { opposite } from './fraction.ts';
import { choicesOf, crossingIn } from './level.ts';
import { type End, lowerEnd, rangeOf, upperEnd, type ValueRange } from './range.ts';
import { type Effort, supremum } from './supremum.ts';
import { boundsOver, type Tape, tapeOf, valueAt } from './tape.ts';

/** A point where an operation gives no number; `at` is its operator or function in the formula's text. */
export interface DomainHazard {
  readonly fault: DomainFault;
  readonly witness: Point;
  readonly at: Range;
  /** The operation has no value for any scores. */
  readonly always: boolean;
}

/** The hazards of a kind once each; `unsettled` where one could be neither shown nor ruled out. */
export interface DomainHazards {
  readonly hazards: readonly DomainHazard[];
  readonly unsettled: boolean;
}

export function domainHazards(term: Term, variables: readonly Variable[], effort: Effort): DomainHazards {
  const tape = tapeOf(term, variables, effort.work);
  const bounds = boundsOver(tape, wholeBox(variables));
  const hazards = new Map<DomainFault, DomainHazard>();
  let unsettled = false;
  for (const { term: part, risk } of risksOf(tape, bounds)) {
    const { fault } = risk;
    const witness = effort.work.left > 0 ? settle(part, risk, variables, effort) : 'open';
    if (witness === 'open') unsettled = true;
    else if (witness && !hazards.has(fault))
      hazards.set(fault, { fault, witness, at: part.at, always: isAlways(part, variables, effort) });
  }
  return { hazards: [...hazards.values()], unsettled };
}

function isAlways(term: Application, variables: readonly Variable[], effort: Effort): boolean {
  const tape = tapeOf(term, variables, effort.work);
  if (tape.reads().at(-1)?.size === 0) return true;
  const { value, proved } = supremum(tape, effort);
  return proved && value === Number.NEGATIVE_INFINITY;
}

function risksOf({ steps }: Tape, bounds: readonly Interval[]): { term: Application; risk: Risk }[] {
  return steps.flatMap((step, index) => {
    if (step.kind !== 'operation') return [];
    const [first, second, result] = [bounds[step.first], bounds[step.second], bounds[index]];
    if (!first || !second || !result || isEmpty(first) || isEmpty(second)) return [];
    return (step.operation.risks?.(first, second, result) ?? []).map((risk) => ({ term: step.term, risk }));
  });
}

/** A point that shows the risk, nothing where it is ruled out, or `open`. */
function settle(
  term: Application,
  risk: Risk,
  variables: readonly Variable[],
  effort: Effort,
): Point | 'open' | undefined {
  const pushed = risk.of === 'result' ? term : risk.of === 'second' ? (term.second ?? term.first) : term.first;
  const shown = (point: Point | undefined) => point && shows(term, risk.fault, variables, point, effort);
  if (risk.toward === 'zero') return settleZero(pushed, shown, variables, effort);
  const end = risk.toward === 'hi' ? upperEnd(pushed, variables, effort) : lowerEnd(pushed, variables, effort);
  return shown(end.at) ?? verdict(pushed, risk, end, variables, effort);
}

/** Nothing was shown at the end itself: whether the end, known to a closer gap, rules the fault out. */
function verdict(
  pushed: Term,
  risk: Risk,
  end: End,
  variables: readonly Variable[],
  effort: Effort,
): 'open' | undefined {
  if (!end.proved) return 'open';
  if (risk.fault === 'overflow') return Number.isFinite(end.value) || risk.toward === 'lo' ? undefined : 'open';
  if (end.value > effort.gap) return undefined;
  if (!(end.value >= 0) || (end.value === 0 && risk.fault !== 'sqrt_negative')) return 'open';
  if (end.value === 0) return undefined;
  return isPositive(pushed, end.value, variables, effort) ? undefined : 'open';
}

/** Whether a term stays above 0, by a search that is closer than the least value known so far. */
function isPositive(term: Term, least: number, variables: readonly Variable[], effort: Effort, box?: Box): boolean {
  const gap = least / 4;
  const { value, proved } = upperEnd(opposite(term), variables, { ...effort, gap }, box);
  return proved && value + gap * Math.max(1, -value) < 0;
}

function settleZero(
  pushed: Term,
  shown: (point: Point | undefined) => Point | undefined,
  variables: readonly Variable[],
  effort: Effort,
): Point | 'open' | undefined {
  let verdict: 'open' | undefined;
  for (const box of choicesOf(pushed, variables)) {
    const range = rangeOf(pushed, variables, effort, box);
    const point = shown(crossingIn(tapeOf(pushed, variables, effort.work), 0, range)?.at ?? range.lo.at);
    if (point) return point;
    if (!isOnOneSide(pushed, range, variables, effort, box)) verdict = 'open';
  }
  return verdict;
}

/** Above 0 in the whole box, or below, or without any value. */
function isOnOneSide(
  pushed: Term,
  { lo, hi }: ValueRange,
  variables: readonly Variable[],
  effort: Effort,
  box: Box,
): boolean {
  if (lo.value > hi.value) return lo.proved && hi.proved;
  if ((lo.proved && lo.value > 2 * effort.gap) || (hi.proved && hi.value < -2 * effort.gap)) return true;
  if (lo.value > 0) return isPositive(pushed, lo.value, variables, effort, box);
  return hi.value < 0 && isPositive(opposite(pushed), -hi.value, variables, effort, box);
}

/** The point, or a neighbour that differs only in what the argument does not read, if the operation fails there. */
function shows(
  term: Application,
  fault: DomainFault,
  variables: readonly Variable[],
  point: Point,
  { work }: Effort,
): Point | undefined {
  const whole = tapeOf(term, variables, work);
  const first = tapeOf(term.first, variables, work);
  const second = term.second ? tapeOf(term.second, variables, work) : first;
  const fails = (at: Point) => {
    const [a, b, value] = [valueAt(first, at), valueAt(second, at), valueAt(whole, at)];
    if (fault === 'overflow') return Number.isFinite(a + b) && !Number.isNaN(value) && !Number.isFinite(value);
    const missed = term.operation.fault?.(a, b) === fault;
    return missed && !Number.isNaN(a + b) && (Number.isNaN(value) || isNearZero(fault, b));
  };
  return neighbours(point, variables).find((at) => work.left > 0 && fails(at));
}

/** A divisor that changes its sign passes through 0, even where no double hits it. */
function isNearZero(fault: DomainFault, divisor: number): boolean {
  return fault === 'division_by_zero' && Math.abs(divisor) <= 1e-9;
}

function neighbours(point: Point, variables: readonly Variable[]): Point[] {
  const shifted = variables.flatMap(({ lo, hi, binary }, index) => {
    const values = binary ? [lo, hi] : [lo, hi, lo + (hi - lo) * 0.5, lo + (hi - lo) * 0.3];
    return [...values, ...tiny.filter((value) => !binary && lo <= value && value <= hi)].map((value) =>
      placed(point, index, value),
    );
  });
  const allTiny = variables.map(({ lo, hi, binary }, index) =>
    !binary && lo <= 0 && hi > 0 ? Math.min(hi, leastSquarable) : (point[index] ?? lo),
  );
  return [point, ...shifted, allTiny];
}

/** The square of this, and its quotient by the inverse of the like, is 0 as a double. */
const leastSquarable = 1e-200;
const tiny = [leastSquarable, -leastSquarable];
