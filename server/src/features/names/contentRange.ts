import type { Node, Range } from '../../document/tree.ts';

/** Where the content of a scalar stands that begins at `at`: without the quotes, if it has some. */
export function contentRange(text: string, at: number, { length }: Node): Range {
  const [first, last] = [text[at], text[at + length - 1]];
  const quoted = length > 1 && first === last && (first === '"' || first === "'");
  return quoted ? { from: at + 1, to: at + length - 1 } : { from: at, to: at + length };
}
