import type { Range } from '../language.ts';
import { blockRange } from './blockRange.ts';
import { nestedBlocks } from './nestedBlocks.ts';
import { parsePython } from './parsePython.ts';
import type { Token } from './token.ts';
import type { Block, Statement } from './tree.ts';

/** From the head of each block to its end; the head of a function or class is its first line. Never throws. */
export function pythonFolds(source: string): Range[] {
  const { tokens, body } = parsePython(source);
  const words = tokens.filter(({ kind }) => kind !== 'indent' && kind !== 'dedent' && kind !== 'newline');
  return foldsIn(body, words).map(({ from, to }) => ({ from, to: from + source.slice(from, to).trimEnd().length }));
}

function foldsIn(block: Block, words: readonly Token[]): Range[] {
  return block.flatMap((statement) =>
    nestedBlocks(statement).flatMap((inner) => {
      if (inner.length === 0) return [];
      const { from, to } = blockRange(inner);
      return [{ from: headOf(statement, from, words), to }, ...foldsIn(inner, words)];
    }),
  );
}

/** The last word before a block: the colon of its head. */
function headOf(statement: Statement, start: number, words: readonly Token[]): number {
  if (statement.kind === 'function' || statement.kind === 'class') return statement.from;
  return words.findLast(({ to }) => to <= start)?.from ?? statement.from;
}
