import type { Application } from '../term.ts';
import { type Point, type Variable, wholeBox } from './domain.ts';
import { type Crossing, crossings } from './level.ts';
import type { Effort } from './supremum.ts';
import { boundsOver, type Tape, valueAt } from './tape.ts';

/** A point at which the output jumps while a score moves without a step; one for each place that rounds. */
export interface Jump {
  readonly at: Point;
  readonly term: Application;
}

export function jumpsOf(tape: Tape, effort: Effort): Jump[] {
  const bounds = boundsOver(tape, wholeBox(tape.variables));
  return tape.steps.flatMap((step) => {
    const argument = step.kind === 'operation' ? bounds[step.first] : undefined;
    if (step.kind !== 'operation' || !argument) return [];
    const level = step.operation.jump?.(argument);
    const at = level === undefined ? undefined : jumpAt(tape, step.term, level, effort);
    return at ? [{ at, term: step.term }] : [];
  });
}

function jumpAt(tape: Tape, { first }: Application, level: number, effort: Effort): Point | undefined {
  for (const crossing of crossings(first, level, tape.variables, effort)) {
    const bases = [crossing.at, ...others(tape.variables, crossing)];
    const at = bases.find((base) => isJump(tape, base, crossing));
    if (at) return at;
  }
  return undefined;
}

/** The crossing with all that it leaves in place at its low end, its high end and between. */
function others(variables: readonly Variable[], { at, below, above }: Crossing): Point[] {
  const shares = [1, 0, 0.5];
  return shares.map((share) =>
    at.map((value, index) => {
      const variable = variables[index];
      if (!variable || below[index] !== above[index]) return value;
      return variable.binary
        ? share < 0.5
          ? variable.lo
          : variable.hi
        : variable.lo + (variable.hi - variable.lo) * share;
    }),
  );
}

/** A step of 1e-10 of the way moves the output by more than even a square root would. */
function isJump(tape: Tape, at: Point, { below, above }: Crossing): boolean {
  if (below.every((value, index) => value === above[index])) return false;
  const here = valueAt(tape, at);
  return [1e-10, -1e-10].some((share) => {
    const next = at.map((value, index) => {
      const { lo, hi } = tape.variables[index] ?? { lo: value, hi: value };
      return Math.min(hi, Math.max(lo, value + ((above[index] ?? value) - (below[index] ?? value)) * share));
    });
    return Math.abs(valueAt(tape, next) - here) > 2e-5;
  });
}
