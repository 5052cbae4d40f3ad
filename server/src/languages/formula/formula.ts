import type { LanguageFault, Range } from '../language.ts';

export interface NumberNode extends Range {
  readonly kind: 'number';
  readonly value: number;
}

/** A key of `graders`. */
export interface NameNode extends Range {
  readonly kind: 'name';
  readonly name: string;
}

export interface SignNode extends Range {
  readonly kind: 'sign';
  readonly operator: Operator;
  readonly operand: FormulaNode;
}

export interface BinaryNode extends Range {
  readonly kind: 'binary';
  readonly operator: Operator;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

/** A function of the language with the arguments written; how many it takes is checked while parsing. */
export interface CallNode extends Range {
  readonly kind: 'call';
  readonly function: NameNode;
  readonly args: readonly FormulaNode[];
}

/** Parentheses, kept so that a tree prints as it was written. */
export interface GroupNode extends Range {
  readonly kind: 'group';
  readonly inner: FormulaNode;
}

/** Stands where an operand should be; only in a formula with faults. */
export interface MissingNode extends Range {
  readonly kind: 'missing';
}

export type FormulaNode = NumberNode | NameNode | SignNode | BinaryNode | CallNode | GroupNode | MissingNode;

/** An operator where it is written. */
export interface Operator extends Range {
  readonly symbol: string;
}

/** A formula as read. The tree is there wherever anything is written, but may only be trusted without faults. */
export interface Formula {
  readonly text: string;
  readonly tree?: FormulaNode;
  readonly names: readonly NameNode[];
  readonly faults: readonly LanguageFault[];
}
