import type { Range } from '../language.ts';
import type { FormulaNode } from './formula.ts';

/** A mention of an input: `1 - x`, its parentheses included, or x alone. */
export interface Mention extends Range {
  readonly negated: boolean;
}

/** Where a formula mentions an input, and whether it is its opposite, `1 - x`, that counts. */
export function negations(node: FormulaNode, name: string): readonly Mention[] {
  const negated = isOpposite(node.kind === 'group' ? node.inner : node, name);
  if (negated) return [{ from: node.from, to: node.to, negated }];
  if (node.kind === 'name') return node.name === name ? [{ from: node.from, to: node.to, negated }] : [];
  return parts(node).flatMap((part) => negations(part, name));
}

function isOpposite(node: FormulaNode, name: string): boolean {
  if (node.kind !== 'binary' || node.operator.symbol !== '-') return false;
  const { left, right } = node;
  return left.kind === 'number' && left.value === 1 && right.kind === 'name' && right.name === name;
}

function parts(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'number':
    case 'name':
    case 'missing':
      return [];
    case 'group':
      return [node.inner];
    case 'sign':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
  }
}
