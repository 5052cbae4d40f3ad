import type { Range } from '../language.ts';
import { say } from '../message.ts';
import type { FormulaNode } from './formula.ts';

export const ambiguityMessage = say`How this power is read is not documented. Add parentheses.`;

/** Where a reading rests on an undocumented rule: a sign before a power, or a power of a power, without parentheses. */
export function ambiguousPrecedence(node: FormulaNode): Range[] {
  switch (node.kind) {
    case 'number':
    case 'name':
    case 'missing':
      return [];
    case 'group':
      return ambiguousPrecedence(node.inner);
    case 'sign':
      return [...(isPower(node.operand) ? [node] : []), ...ambiguousPrecedence(node.operand)];
    case 'binary': {
      const own = isPower(node) && isPower(node.right) ? [node] : [];
      return [...own, ...ambiguousPrecedence(node.left), ...ambiguousPrecedence(node.right)];
    }
    case 'call':
      return node.args.flatMap(ambiguousPrecedence);
  }
}

function isPower(node: FormulaNode): boolean {
  return node.kind === 'binary' && node.operator.symbol === '^';
}
