import type { Message } from '../../languages/message.ts';
import type { Node, SyntaxFault } from '../tree.ts';

/** What is known while composed nodes become a tree. */
export interface Conversion {
  readonly text: string;
  readonly faults: SyntaxFault[];
  /** By name; `undefined` while the anchored node is still being read. */
  readonly anchors: Map<string, Node | undefined>;
  /** How many nodes aliases may still stand for. */
  allowance: number;
  /** Set by an alias or a merge: parts of this text cannot be read alone. */
  indivisible: boolean;
}

const allowance = 20_000;

export function conversion(text: string): Conversion {
  return { text, faults: [], anchors: new Map(), allowance, indivisible: false };
}

export function complain(to: Conversion, range: readonly number[], message: Message, code = 'yaml-syntax'): void {
  to.faults.push({ from: range[0]!, to: range[1]!, code, message });
}
