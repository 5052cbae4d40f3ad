import { isConstant, type Linear } from './linear.ts';
import type { Term } from './term.ts';

/** A term as a constant and weights; undefined where it is not linear as it is written. */
export function linearOf(term: Term): Linear | undefined {
  if (term.kind === 'constant') return { constant: term.value, weights: new Map() };
  if (term.kind === 'input') return { constant: 0, weights: new Map([[term.name, 1]]) };
  const first = linearOf(term.first);
  const second = term.second ? linearOf(term.second) : first;
  if (!first || !second) return undefined;
  if (!isConstant(first) || !isConstant(second)) return term.operation.linear?.(first, second);
  const constant = term.operation.value(first.constant, second.constant);
  return Number.isFinite(constant) ? { constant, weights: new Map() } : undefined;
}
