import type { Range } from './tree.ts';
import type { Piece } from './walk.ts';

/** Where a range of a piece's own text stands in `text`, that of the node that the piece's walk began at. */
export function placedRange(text: string, piece: Piece, { from, to }: Range): Range {
  const start = piece.place(from);
  if (to <= from) return { from: start, to: start };
  const last = piece.place(to - 1);
  const asItIs = text[last] === piece.text[to - 1];
  return { from: start, to: Math.max(start, asItIs ? last + 1 : piece.place(to)) };
}
