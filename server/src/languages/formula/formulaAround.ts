import type { Range } from '../language.ts';
import type { FormulaNode } from './formula.ts';
import { parseFormula } from './parseFormula.ts';

/** The expressions around a place, outermost first. Never throws. */
export function formulaAround(text: string, at: number): Range[] {
  const found: Range[] = [];
  const holds = ({ from, to }: Range) => from <= at && at <= to;
  for (let node = parseFormula(text).tree; node && holds(node); node = partsOf(node).find(holds)) found.push(node);
  return found.map(({ from, to }) => ({ from, to }));
}

function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'sign':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return [node.function, ...node.args];
    case 'group':
      return [node.inner];
    default:
      return [];
  }
}
