import type { Range } from '../language.ts';
import type { FormulaNode } from './formula.ts';
import type { Operation } from './operation.ts';
import { computed, minusSign, operators } from './operations/index.ts';

export interface Constant {
  readonly kind: 'constant';
  readonly value: number;
}

export interface Input {
  readonly kind: 'input';
  readonly name: string;
}

/** An operation where it is written: `at` is its operator, or the name of its function. */
export interface Application {
  readonly kind: 'application';
  readonly operation: Operation;
  readonly first: Term;
  /** Absent for operations on one number. */
  readonly second?: Term;
  readonly at: Range;
}

/** What a formula computes, without how it is written. */
export type Term = Constant | Input | Application;

/** The term of a tree; undefined where something is missing or unknown, that is, for a formula with faults. */
export function termOf(node: FormulaNode): Term | undefined {
  switch (node.kind) {
    case 'number':
      return { kind: 'constant', value: node.value };
    case 'name':
      return { kind: 'input', name: node.name };
    case 'group':
      return termOf(node.inner);
    case 'sign':
      return node.operator.symbol === '+' ? termOf(node.operand) : apply(minusSign, node.operator, [node.operand]);
    case 'binary':
      return apply(operators.get(node.operator.symbol), node.operator, [node.left, node.right]);
    case 'call':
      return apply(computed.get(node.function.name), node.function, node.args);
    case 'missing':
      return undefined;
  }
}

function apply(operation: Operation | undefined, at: Range, nodes: readonly FormulaNode[]): Term | undefined {
  const [first, ...others] = nodes.map(termOf);
  if (operation === undefined || first === undefined) return undefined;
  if (nodes.length === 1) return operation.repeatable ? first : { kind: 'application', operation, first, at };
  return others.reduce<Term | undefined>((before, second) => {
    return before && second && { kind: 'application', operation, first: before, second, at };
  }, first);
}
