import type { Range } from '../../language.ts';
import { ambiguousPrecedence } from '../ambiguousPrecedence.ts';
import type { FormulaNode } from '../formula.ts';
import type { Linear } from '../linear.ts';
import { linearOf } from '../linearOf.ts';
import type { Term } from '../term.ts';
import { type Direction, directionsOf } from './direction.ts';
import type { Role, Variable } from './domain.ts';
import { type DomainHazards, domainHazards } from './domainHazards.ts';
import { gainOfZero } from './gain.ts';
import { growsWithoutBound } from './growth.ts';
import { type Jump, jumpsOf } from './jumps.ts';
import { type End, lowerEnd, upperEnd, type ValueRange } from './range.ts';
import type { Effort } from './supremum.ts';
import { type Tape, tapeOf, valueAt } from './tape.ts';

/** An input with all that is known of it. */
export interface StudiedInput extends Direction {
  readonly variable: Variable;
  /** Undefined where nobody said. */
  readonly role: Role | undefined;
  readonly gain: End;
  /** The work was spent before the gain was known: it may be larger. */
  readonly cut: boolean;
}

/** All that is known of a formula; the hazards are read off it. */
export interface Analysis {
  readonly variables: readonly Variable[];
  readonly unused: readonly string[];
  readonly range: ValueRange;
  readonly inputs: readonly StudiedInput[];
  readonly domain: DomainHazards;
  readonly jumps: readonly Jump[];
  readonly ambiguous: readonly Range[];
  readonly linear: Linear | undefined;
  /** The work was spent: what is not among the findings may hold all the same. */
  readonly exhausted: boolean;
}

interface Subject {
  readonly tree: FormulaNode;
  readonly term: Term;
  readonly variables: readonly Variable[];
  readonly unused: readonly string[];
  readonly roles: Readonly<Record<string, Role | undefined>>;
}

export function analyse({ tree, term, variables, unused, roles }: Subject, effort: Effort): Analysis {
  const shares = { low: 0.2, high: 0.2, domain: 0.2, inputs: 0.3, jumps: 0.1 };
  const to = shared(effort, shares);
  const domain = domainHazards(term, variables, to.domain);
  const ends = { lo: lowerEnd(term, variables, to.low), hi: upperEnd(term, variables, to.high) };
  const range = widened(ends, tapeOf(term, variables, to.high.work), domain);
  const inputs = studied({ term, variables, roles }, to.inputs);
  const jumps = jumpsOf(tapeOf(term, variables, to.jumps.work), to.jumps);
  return {
    variables,
    unused,
    range,
    inputs,
    domain,
    jumps,
    ambiguous: ambiguousPrecedence(tree),
    linear: variables.length > 0 ? linearOf(term) : undefined,
    exhausted:
      (isSpent(to.low) && !range.lo.proved) ||
      (isSpent(to.high) && !range.hi.proved) ||
      (isSpent(to.domain) && domain.unsettled) ||
      inputs.some(isOpen) ||
      isSpent(to.jumps),
  };
}

function isSpent({ work }: Effort): boolean {
  return work.left <= 0;
}

/** Whether it could still turn out that an error of the input raises the output. */
function isOpen({ cut, monotonicity, role }: StudiedInput): boolean {
  return cut && (monotonicity !== 'mixed' || role === 'penalty');
}

/** Parts the work, so that one hard question does not leave the others without an answer. */
function shared<Name extends string>(effort: Effort, shares: Readonly<Record<Name, number>>): Record<Name, Effort> {
  const parts = Object.entries<number>(shares).map(([name, share]) => {
    return [name, { ...effort, work: { left: effort.work.left * share } }];
  });
  return Object.fromEntries(parts);
}

function studied({ term, variables, roles }: Omit<Subject, 'tree' | 'unused'>, effort: Effort): StudiedInput[] {
  const rough = { ...effort, gap: Math.max(effort.gap, 1e-3), boxes: Math.min(effort.boxes, 200) };
  return directionsOf(tapeOf(term, variables, effort.work)).map((direction, index) => {
    const gain = gainOfZero(term, variables, direction, rough);
    const variable = variables[index] ?? { name: direction.name, lo: 0, hi: 1, binary: false };
    return { ...direction, variable, role: roles[direction.name], gain, cut: isSpent(effort) && !gain.proved };
  });
}

/** An end that was not proved is infinite where values grow without bound beside a point that has none. */
function widened({ lo, hi }: ValueRange, tape: Tape, { hazards }: DomainHazards): ValueRange {
  const grows = (sign: number) =>
    hazards.some(({ witness }) => {
      const box = witness.map((value) => ({ lo: value, hi: value }));
      return growsWithoutBound((point) => sign * valueAt(tape, point), tape.variables, box);
    });
  return {
    lo: !lo.proved && grows(-1) ? { value: Number.NEGATIVE_INFINITY, proved: false } : lo,
    hi: !hi.proved && grows(1) ? { value: Number.POSITIVE_INFINITY, proved: false } : hi,
  };
}
