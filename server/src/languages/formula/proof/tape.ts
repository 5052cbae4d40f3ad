import { everything, type Interval, isEmpty, nothing, one, product, sum, zero } from '../interval.ts';
import type { Operation } from '../operation.ts';
import type { Application, Term } from '../term.ts';
import type { Box, Point, Variable } from './domain.ts';

/** A term laid out so that each step comes after what it reads; the last step is the whole. */
export interface Tape {
  readonly variables: readonly Variable[];
  readonly steps: readonly Step[];
  /** Of each step, the variables it reads, itself or through others. */
  readonly reads: () => readonly ReadonlySet<number>[];
  /** No variable is read twice: intervals are then as tight as can be. */
  readonly singleUse: boolean;
  readonly work: Work;
}

/** How many operations may yet be computed, at a point or over a box; all of a proof counts one of these down. */
export interface Work {
  left: number;
}

type Step =
  | { readonly kind: 'constant'; readonly value: number; readonly bounds: Interval }
  | { readonly kind: 'variable'; readonly index: number }
  | OperationStep;

interface OperationStep {
  readonly kind: 'operation';
  readonly operation: Operation;
  readonly first: number;
  readonly second: number;
  readonly term: Application;
}

export function tapeOf(term: Term, variables: readonly Variable[], work: Work): Tape {
  const steps: Step[] = [];
  const indexOf = new Map(variables.map(({ name }, index) => [name, index]));
  lay(term, steps, indexOf);
  const read = steps.flatMap((step) => (step.kind === 'variable' ? [step.index] : []));
  let reads: ReadonlySet<number>[] | undefined;
  return {
    variables,
    steps,
    reads: () => {
      reads ??= readsOf(steps);
      return reads;
    },
    singleUse: new Set(read).size === read.length,
    work,
  };
}

function readsOf(steps: readonly Step[]): ReadonlySet<number>[] {
  const reads: Set<number>[] = [];
  const none: ReadonlySet<number> = new Set();
  for (const step of steps) {
    if (step.kind === 'variable') reads.push(new Set([step.index]));
    else if (step.kind === 'constant') reads.push(new Set());
    else reads.push(new Set([...(reads[step.first] ?? none), ...(reads[step.second] ?? none)]));
  }
  return reads;
}

/** Whether the whole has a value may depend on these variables alone. */
export function fateful({ reads }: Tape, bounds: readonly Interval[]): ReadonlySet<number> {
  const found = new Set<number>();
  const read = reads();
  bounds.forEach(({ partialHere }, step) => {
    if (partialHere) for (const index of read[step] ?? []) found.add(index);
  });
  return found;
}

function lay(term: Term, steps: Step[], indexOf: ReadonlyMap<string, number>): number {
  if (term.kind === 'constant') {
    return steps.push({ kind: 'constant', value: term.value, bounds: { lo: term.value, hi: term.value } }) - 1;
  }
  if (term.kind === 'input') return steps.push({ kind: 'variable', index: indexOf.get(term.name) ?? -1 }) - 1;
  const first = lay(term.first, steps, indexOf);
  const second = term.second ? lay(term.second, steps, indexOf) : first;
  return steps.push({ kind: 'operation', operation: term.operation, first, second, term }) - 1;
}

/** The value at a point: NaN where there is none, ±Infinity where a double overflows. */
export function valueAt({ steps, work }: Tape, point: Point): number {
  work.left -= steps.length;
  const values: number[] = [];
  for (const step of steps) {
    if (step.kind === 'constant') values.push(step.value);
    else if (step.kind === 'variable') values.push(point[step.index] ?? Number.NaN);
    else values.push(step.operation.value(values[step.first] ?? Number.NaN, values[step.second] ?? Number.NaN));
  }
  return values.at(-1) ?? Number.NaN;
}

/** An interval takes about as long as so many numbers. */
const intervalWork = 4;

/** Bounds of every step over a box; the last are those of the whole. */
export function boundsOver({ steps, work }: Tape, box: Box): Interval[] {
  work.left -= steps.length * intervalWork;
  const bounds: Interval[] = [];
  for (const step of steps) {
    if (step.kind === 'constant') bounds.push(step.bounds);
    else if (step.kind === 'variable') bounds.push(box[step.index] ?? nothing);
    else bounds.push(boundsOf(step.operation, bounds[step.first] ?? nothing, bounds[step.second] ?? nothing));
  }
  return bounds;
}

const nowhere: Interval = { ...nothing, partialHere: true };

/** Where infinite ends cancel out nothing is known. */
const unknown: Interval = { ...everything, partial: true, partialHere: true, holes: true };

function boundsOf(operation: Operation, first: Interval, second: Interval): Interval {
  if (isEmpty(first) || isEmpty(second)) return nowhere;
  const own = operation.interval(first, second);
  if (Number.isNaN(own.lo) || Number.isNaN(own.hi)) return unknown;
  const partial = own.partial || first.partial || second.partial || false;
  const holes = own.holes || first.holes || second.holes || false;
  if (!partial && !holes) return own;
  return { lo: own.lo, hi: own.hi, partial, holes, partialHere: own.partial || false };
}

/**
 * Bounds of how much the whole rises per rise of each variable, between any two points of the box that differ in that
 * variable alone and where the whole has a value. `bounds` are those of `boundsOver`.
 */
export function slopesOver({ steps, variables, work }: Tape, bounds: readonly Interval[]): Interval[] {
  work.left -= steps.length * intervalWork;
  const slopes: Interval[] = variables.map(() => zero);
  const weights: (Interval | undefined)[] = [];
  weights[steps.length - 1] = one;
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    const weight = weights[at] ?? zero;
    if (step?.kind === 'variable') slopes[step.index] = sum(slopes[step.index] ?? zero, weight);
    if (step?.kind !== 'operation') continue;
    const { operation, first, second } = step;
    const own = operation.slopes(bounds[first] ?? nothing, bounds[second] ?? nothing, bounds[at] ?? nothing);
    weights[first] = product(weight, sure(own[0]));
    if (second !== first) weights[second] = product(weight, sure(own[1]));
  }
  return slopes;
}

/** Where an operation has no value at all, nothing is known of its slope. */
function sure(slope: Interval): Interval {
  return slope.lo <= slope.hi ? slope : everything;
}
