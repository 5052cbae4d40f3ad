import type { Range } from '../../tree.ts';
import { indentOf, isBlank, type Lines } from './lines.ts';
import type { Style } from './style.ts';

/** The column of an open collection, as it was and as it will be. */
export interface Level {
  readonly old: number;
  readonly new: number;
}

/** What becomes of a line that a token begins or spans. */
export interface Row {
  readonly indent: number;
  /** A line of a block scalar's text: blanks at its end belong to the value. */
  readonly isText?: true;
}

/** The columns that a block scalar's text takes, and that of the collection around it. */
export interface TextBlock {
  readonly indent: number;
  readonly owner: number;
}

/** The layout of a text as far as it is known; lines of comments and blank ones have no row. */
export interface Layout {
  readonly lines: Lines;
  readonly style: Style;
  /** Lines outside stay as they are. */
  readonly within: Range;
  readonly rows: Map<number, Row>;
  /** The collections open at a line that a token begins, outermost first. */
  readonly open: Map<number, readonly Level[]>;
  /** The block scalars by the line of their header. */
  readonly texts: Map<number, TextBlock>;
}

/** By how many columns a line moves to the right. */
export function shiftOf({ lines, rows }: Layout, line: number): number {
  const row = rows.get(line);
  return row ? row.indent - indentOf(lines.all[line]!) : 0;
}

/**
 * Whether all lines that a piece of the text touches may change, and those behind it where a block scalar ends it: its
 * text must not come to stand left of a comment or of blanks that are no text.
 */
export function mayMove({ within, lines }: Layout, { from, to }: Range): boolean {
  const first = lines.starts[lines.position(from).line]!;
  const isText = lines.text[to - 1] === '\n';
  const end = lines.position(isText ? to - 1 : to).line;
  const last = isText ? lastBehind(lines, end) : end;
  return within.from <= first && lines.starts[last]! + lines.all[last]!.length <= within.to;
}

function lastBehind({ all }: Lines, line: number): number {
  let last = line;
  let next = line + 1;
  for (; next < all.length && isBlank(all[next]!); next++) if (all[next] !== '') last = next;
  return all[next]?.trimStart().startsWith('#') ? next : last;
}

/**
 * Puts a token that begins its line at a column; one behind another token moves with its line. Returns by how many
 * columns it moves.
 */
export function place(layout: Layout, range: Range, column: number, levels: readonly Level[]): number {
  const { line, column: old } = layout.lines.position(range.from);
  const content = layout.lines.all[line]!;
  const isFirst = isBlank(content.slice(0, old));
  const isFree = isFirst && indentOf(content) === old && mayMove(layout, range);
  layout.open.set(line, isFirst ? [...levels, { old, new: isFree ? column : old }] : levels);
  if (!isFirst) return shiftOf(layout, line);
  layout.rows.set(line, { indent: isFree ? column : indentOf(content) });
  return isFree ? column - old : 0;
}
