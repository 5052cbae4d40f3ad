import type { Hover } from 'vscode-languageserver-types';
import { pythonFieldAt } from '../languages/python/index.ts';
import { fieldDocs } from './fieldDocs.ts';
import type { PieceAt } from './pieceAt.ts';
import { rootDocs } from './rootDocs.ts';
import { rangeOf, type Seen } from './seen.ts';

/** In Python: what the samples have under a key of `sample` or `item`, and what the two are. */
export function pythonHover(seen: Seen, { piece, base, at }: PieceAt): Hover | null {
  const field = pythonFieldAt(piece.text, at);
  if (!field) return null;
  const { root, path, from, to } = field;
  const value = path.length === 0 ? rootDocs(seen, root) : fieldDocs(seen, [root, ...path]);
  const range = rangeOf(seen, base + piece.place(from), base + piece.place(to));
  return { contents: { kind: 'markdown', value }, range };
}
