import type { Range } from '../../language.ts';
import { ambiguousPrecedence } from '../ambiguousPrecedence.ts';
import type { FormulaNode } from '../formula.ts';
import type { Linear } from '../linear.ts';
import { isConstant } from '../linear.ts';
import type { Term } from '../term.ts';
import { type Direction, directionsOf } from './direction.ts';
import type { Role, Variable } from './domain.ts';
import { type DomainHazards, domainHazards } from './domainHazards.ts';
import { gainOfZero } from './gain.ts';
import { growsWithoutBound } from './growth.ts';
import { type Jump, jumpsOf } from './jumps.ts';
import { type End, rangeOf, type ValueRange } from './range.ts';
import type { Effort } from './supremum.ts';
import { type Tape, tapeOf, valueAt } from './tape.ts';

/** An input with all that is known of it. */
export interface StudiedInput extends Direction {
  readonly variable: Variable;
  /** Undefined where nobody said. */
  readonly role: Role | undefined;
  readonly gain: End;
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
}

interface Subject {
  readonly tree: FormulaNode;
  readonly term: Term;
  readonly variables: readonly Variable[];
  readonly unused: readonly string[];
  readonly roles: Readonly<Record<string, Role | undefined>>;
}

export function analyse({ tree, term, variables, unused, roles }: Subject, effort: Effort): Analysis {
  const tape = tapeOf(term, variables);
  const rough = { gap: Math.max(effort.gap, 1e-3), boxes: Math.min(effort.boxes, 200) };
  const inputs = directionsOf(tape).map((direction, index) => ({
    ...direction,
    variable: variables[index] ?? { name: direction.name, lo: 0, hi: 1, binary: false },
    role: roles[direction.name],
    gain: gainOfZero(term, variables, direction, rough),
  }));
  const linear = variables.length > 0 ? linearOf(term) : undefined;
  const domain = domainHazards(tape, effort);
  return {
    variables,
    unused,
    range: widened(rangeOf(term, variables, effort), tape, domain),
    inputs,
    domain,
    jumps: jumpsOf(tape, effort),
    ambiguous: ambiguousPrecedence(tree),
    linear,
  };
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

function linearOf(term: Term): Linear | undefined {
  if (term.kind === 'constant') return { constant: term.value, weights: new Map() };
  if (term.kind === 'input') return { constant: 0, weights: new Map([[term.name, 1]]) };
  const first = linearOf(term.first);
  const second = term.second ? linearOf(term.second) : first;
  if (!first || !second) return undefined;
  if (!isConstant(first) || !isConstant(second)) return term.operation.linear?.(first, second);
  const constant = term.operation.value(first.constant, second.constant);
  return Number.isFinite(constant) ? { constant, weights: new Map() } : undefined;
}
