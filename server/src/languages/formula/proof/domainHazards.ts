import type { Range } from '../../language.ts';
import { type Interval, isEmpty } from '../interval.ts';
import type { DomainFault, Risk } from '../operation.ts';
import type { Application, Term } from '../term.ts';
import { type Box, type Point, placed, type Variable, wholeBox } from './domain.ts';
import { opposite } from './fraction.ts';
import { choicesOf, crossingIn } from './level.ts';
import { type End, rangeOf, upperEnd, type ValueRange } from './range.ts';
import type { Effort } from './supremum.ts';
import { boundsOver, type Tape, tapeOf, valueAt } from './tape.ts';

/** A point where an operation gives no number; `at` is its operator or function in the formula's text. */
export interface DomainHazard {
  readonly fault: DomainFault;
  readonly witness: Point;
  readonly at: Range;
}

/** The hazards of a kind once each; `unsettled` where one could be neither shown nor ruled out. */
export interface DomainHazards {
  readonly hazards: readonly DomainHazard[];
  readonly unsettled: boolean;
}

export function domainHazards(tape: Tape, effort: Effort): DomainHazards {
  const bounds = boundsOver(tape, wholeBox(tape.variables));
  const hazards = new Map<DomainFault, DomainHazard>();
  let unsettled = false;
  for (const { term, risk } of risksOf(tape, bounds)) {
    const found = settle(term, risk, tape.variables, effort);
    if (found === 'open') unsettled = true;
    else if (found && !hazards.has(risk.fault))
      hazards.set(risk.fault, { fault: risk.fault, witness: found, at: term.at });
  }
  return { hazards: [...hazards.values()], unsettled };
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
  const shown = (point: Point | undefined) => point && shows(term, risk.fault, variables, point);
  if (risk.toward === 'zero') return settleZero(pushed, shown, variables, effort);
  const end = risk.toward === 'hi' ? upperEnd(pushed, variables, effort) : rangeOf(pushed, variables, effort).lo;
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
  const closer = upperEnd(opposite(pushed), variables, { ...effort, gap: end.value / 4 });
  return closer.proved ? undefined : 'open';
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
    const point = shown(crossingIn(pushed, 0, variables, range)?.at);
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
  if (lo.value > 0) return upperEnd(opposite(pushed), variables, { ...effort, gap: lo.value / 4 }, box).proved;
  return hi.value < 0 && upperEnd(pushed, variables, { ...effort, gap: -hi.value / 4 }, box).proved;
}

/** The point, or a neighbour that differs only in what the argument does not read, if the operation fails there. */
function shows(term: Application, fault: DomainFault, variables: readonly Variable[], point: Point): Point | undefined {
  const whole = tapeOf(term, variables);
  const first = tapeOf(term.first, variables);
  const second = term.second ? tapeOf(term.second, variables) : first;
  const fails = (at: Point) => {
    const [a, b, value] = [valueAt(first, at), valueAt(second, at), valueAt(whole, at)];
    if (fault === 'overflow') return Number.isFinite(a + b) && !Number.isNaN(value) && !Number.isFinite(value);
    const missed = term.operation.fault?.(a, b) === fault;
    return missed && !Number.isNaN(a + b) && (Number.isNaN(value) || isNearZero(fault, b));
  };
  return neighbours(point, variables).find(fails);
}

/** A divisor that changes its sign passes through 0, even where no double hits it. */
function isNearZero(fault: DomainFault, divisor: number): boolean {
  return fault === 'division_by_zero' && Math.abs(divisor) <= 1e-9;
}

function neighbours(point: Point, variables: readonly Variable[]): Point[] {
  const shifted = variables.flatMap(({ lo, hi, binary }, index) => {
    const values = binary ? [lo, hi] : [lo, hi, lo + (hi - lo) * 0.5, lo + (hi - lo) * 0.3];
    return values.map((value) => placed(point, index, value));
  });
  return [point, ...shifted];
}
