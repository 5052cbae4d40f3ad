import type { Hover } from 'vscode-languageserver-types';
import { parseTemplate } from '../../languages/template/index.ts';
import { fieldDocs } from '../fieldDocs.ts';
import type { PieceAt } from '../pieceAt.ts';
import { rangeOf, type Seen } from '../seen.ts';
import { renderedDocs } from './renderedDocs.ts';

/** On a `{{ path }}`: what the samples have there, and the whole text as the first of them fills it in. */
export function templateHover(seen: Seen, { piece, base, at }: PieceAt): Hover | null {
  const { parts } = parseTemplate(piece.text);
  const found = parts.find((part) => part.kind === 'variable' && part.from <= at && at <= part.to);
  if (found?.kind !== 'variable') return null;
  const docs = fieldDocs(seen, [found.root, ...found.path.map(({ key }) => key)]);
  const whole = parts.length > 1 ? renderedDocs(seen, piece.text) : undefined;
  const range = rangeOf(seen, base + piece.place(found.from), base + piece.place(found.to));
  return { contents: { kind: 'markdown', value: whole ? `${docs}\n\n${whole}` : docs }, range };
}
