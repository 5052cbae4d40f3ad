import type { Range } from '../language.ts';
import { blockRange } from './blockRange.ts';
import { partnersOf } from './hazards/shared/partners.ts';
import { nestedBlocks } from './nestedBlocks.ts';
import { parsePython } from './parsePython.ts';
import type { Token } from './token.ts';
import type { Block } from './tree.ts';

/** The blocks, statements, brackets and words around a place, outermost first. Never throws. */
export function pythonAround(source: string, at: number): Range[] {
  const { tokens, body } = parsePython(source);
  const holds = ({ from, to }: Range) => from <= at && at <= to;
  const blocks = blocksAround(body, holds).map((range) => trimmed(source, range));
  return [...blocks, ...bracketsAround(tokens, holds), ...wordsAround(source, tokens)].filter(holds);
}

function blocksAround(block: Block, holds: (range: Range) => boolean): Range[] {
  const statement = block.find((each) => holds(blockRange([each])));
  if (!statement) return [];
  const inner = nestedBlocks(statement).find((each) => each.length > 0 && holds(blockRange(each)));
  return [blockRange(block), blockRange([statement]), ...(inner ? blocksAround(inner, holds) : [])];
}

/** A statement with blocks ends where the next begins. */
function trimmed(source: string, { from, to }: Range): Range {
  return { from, to: from + source.slice(from, to).trimEnd().length };
}

/** Each pair of brackets with and without them. */
function bracketsAround(tokens: readonly Token[], holds: (range: Range) => boolean): Range[] {
  return partnersOf(tokens).flatMap((partner, index) => {
    const [open, close] = [tokens[index]!, tokens[partner]];
    if (!close || partner < index || !holds({ from: open.to, to: close.from })) return [];
    const { from, to } = { from: open.from, to: close.to };
    return [
      { from, to },
      { from: open.to, to: close.from },
    ];
  });
}

const structural: ReadonlySet<Token['kind']> = new Set(['indent', 'dedent', 'newline', 'end']);

/** Each word; a string also without its quotes. */
function wordsAround(source: string, tokens: readonly Token[]): Range[] {
  const words = tokens.filter(({ kind }) => !structural.has(kind));
  return words.flatMap(({ kind, from, to }) => {
    const quotes = kind === 'string' ? /^\w*("""|'''|"|')([\s\S]*)\1$/.exec(source.slice(from, to)) : null;
    const content = quotes
      ? { from: to - quotes[1]!.length - quotes[2]!.length, to: to - quotes[1]!.length }
      : undefined;
    return [{ from, to }, ...(content ? [content] : [])];
  });
}
