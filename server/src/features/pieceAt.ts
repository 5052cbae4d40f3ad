import { nodeAt } from '../document/nodeAt.ts';
import { valueOffset } from '../document/stringOffsets.ts';
import type { Piece } from '../document/walk.ts';
import { type Seen, siteAt } from './seen.ts';

/** A place in an embedded language. */
export interface PieceAt {
  readonly piece: Piece;
  /** Where the grader begins in the text. */
  readonly base: number;
  /** Offset in the piece's own text. */
  readonly at: number;
}

/** The embedded language around an offset. */
export function pieceAt(seen: Seen, offset: number): PieceAt | undefined {
  const site = siteAt(seen, offset);
  if (!site) return undefined;
  const local = offset - site.at;
  const piece = seen.shapeOf(site).pieces.find(({ from, to }) => from <= local && local <= to);
  const innermost = nodeAt(seen.tree, offset).at(-1);
  if (!piece || !innermost || innermost.isKey) return undefined;
  return { piece, base: site.at, at: valueOffset(innermost.node, offset - innermost.from) };
}
