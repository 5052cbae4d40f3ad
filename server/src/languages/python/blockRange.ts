import type { Range } from '../language.ts';
import { nestedBlocks } from './nestedBlocks.ts';
import type { Block, Statement } from './tree.ts';

/** From a block's first statement to the end of its last; empty at `otherwise` for a block without any. */
export function blockRange(block: Block, otherwise = 0): Range {
  const [first, last] = [block[0], block.at(-1)];
  return first && last ? { from: first.from, to: endOf(last) } : { from: otherwise, to: otherwise };
}

/** Of a function or class the range is its head alone, so its end is that of its body. */
function endOf(statement: Statement): number {
  const last = nestedBlocks(statement).at(-1)?.at(-1);
  return Math.max(statement.to, last ? endOf(last) : 0);
}

/** The place is in the range. */
export function holds({ from, to }: Range, at: number): boolean {
  return from <= at && at < to;
}
