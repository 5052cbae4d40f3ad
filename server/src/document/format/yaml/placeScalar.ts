import type { CST } from 'yaml';
import { contentIndent, indicatorOf, isEmptied, keepsEnd } from './contentIndent.ts';
import { contentStart, endOf } from './entries.ts';
import { type Layout, type Level, mayMove, place } from './layout.ts';
import { indentOf, type Lines } from './lines.ts';

/** Lays out a block scalar: its text moves as a whole, one step deeper than the collection that it stands in. */
export function placeScalar(layout: Layout, token: CST.BlockScalar, column: number, levels: readonly Level[]): void {
  const { lines, rows, texts } = layout;
  place(layout, { from: token.offset, to: endOf(token) }, column, levels);
  const old = contentIndent(token);
  const owner = levels.at(-1)?.new ?? -1;
  const indent = old === undefined ? owner + 1 : newIndent(layout, token, old, levels);
  texts.set(lines.position(token.offset).line, { indent, owner });
  for (const line of textLines(lines, token, old))
    rows.set(line, { indent: lineIndent(lines, line, old, indent), isText: true });
}

/** The lines that count for the value: blank ones at the end only where the header says so. */
function textLines({ all, position }: Lines, token: CST.BlockScalar, old = Number.POSITIVE_INFINITY): number[] {
  if (token.source === '') return [];
  const first = position(contentStart(token)).line;
  let last = position(endOf(token) - 1).line;
  while (!keepsEnd(token) && last >= first && isEmptied(all[last]!) && indentOf(all[last]!) <= old) last--;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A line of blanks that are no text is emptied, where a line break ends it. */
function lineIndent({ all, text }: Lines, line: number, old: number | undefined, indent: number): number {
  const spaces = indentOf(all[line]!);
  if (old !== undefined && (!isEmptied(all[line]!) || spaces > old)) return spaces + indent - old;
  if (line < all.length - 1 || text.endsWith('\n')) return 0;
  return old === undefined ? spaces : Math.max(0, spaces + indent - old);
}

function newIndent(layout: Layout, token: CST.BlockScalar, old: number, levels: readonly Level[]): number {
  const owner = levels.at(-1);
  if (!owner || !mayMove(layout, { from: token.offset, to: endOf(token) })) return old;
  return indicatorOf(token) > 0 ? old + owner.new - owner.old : owner.new + layout.style.step;
}
