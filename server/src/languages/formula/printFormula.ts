import type { FormulaNode } from './formula.ts';

const strength: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
const sign = 3;
const whole = 5;

/** Writes a tree as a formula: one space around operators, parentheses as in the tree and where they are needed. */
export function printFormula(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'name':
      return node.name;
    case 'group':
      return `(${printFormula(node.inner)})`;
    case 'sign':
      return node.operator.symbol + atLeast(node.operand, sign + 1);
    case 'binary':
      return printBinary(node.operator.symbol, node.left, node.right);
    case 'call':
      return `${node.function.name}(${node.args.map(printFormula).join(', ')})`;
    case 'missing':
      return '';
  }
}

function printBinary(symbol: string, left: FormulaNode, right: FormulaNode): string {
  const own = strength[symbol] ?? 1;
  const fromRight = symbol === '^';
  return `${atLeast(left, fromRight ? own + 1 : own)} ${symbol} ${atLeast(right, fromRight ? own : own + 1)}`;
}

function atLeast(node: FormulaNode, least: number): string {
  return strengthOf(node) < least ? `(${printFormula(node)})` : printFormula(node);
}

function strengthOf(node: FormulaNode): number {
  if (node.kind === 'binary') return strength[node.operator.symbol] ?? 1;
  if (node.kind === 'number') return node.value < 0 ? sign : whole;
  return node.kind === 'sign' ? sign : whole;
}
