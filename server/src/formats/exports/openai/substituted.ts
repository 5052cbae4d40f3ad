import { type FormulaNode, printFormula } from '../../../languages/formula/index.ts';
import { inParentheses, type Scored } from './addingUp.ts';

/** The author's formula with the scores in place of the ids. */
export function substituted(tree: FormulaNode, scored: readonly Scored[]): string {
  const formulas = new Map(scored.map(({ id, score }) => [id, inParentheses(score)]));
  return printFormula(withNames(tree, (name) => formulas.get(name) ?? name));
}

function withNames(node: FormulaNode, nameOf: (name: string) => string): FormulaNode {
  const inner = (child: FormulaNode) => withNames(child, nameOf);
  switch (node.kind) {
    case 'name':
      return { ...node, name: nameOf(node.name) };
    case 'group':
      return { ...node, inner: inner(node.inner) };
    case 'sign':
      return { ...node, operand: inner(node.operand) };
    case 'binary':
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case 'call':
      return { ...node, args: node.args.map(inner) };
    default:
      return node;
  }
}
