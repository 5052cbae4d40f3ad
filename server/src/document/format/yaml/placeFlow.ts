import type { CST } from 'yaml';
import { endOf } from './entries.ts';
import { type Layout, type Level, place } from './layout.ts';
import { indentOf, isBlank } from './lines.ts';

/**
 * Lays out a token that is no block: its further lines move with its first and stay deeper than the collection around
 * it; only a closing bracket may stand in its column.
 */
export function placeFlow(layout: Layout, token: CST.Token, column: number, levels: readonly Level[]): void {
  const { lines, rows } = layout;
  const range = { from: token.offset, to: endOf(token) };
  const by = place(layout, range, column, levels);
  const outer = levels.at(-1)?.new ?? -1;
  const last = lines.position(range.to).line;
  for (let line = lines.position(range.from).line + 1; line <= last; line++) {
    const content = lines.all[line]!;
    const old = indentOf(content);
    const least = /^ *[\]}]/.test(content) ? Math.max(0, outer) : outer + 1;
    const moved = by === 0 ? old : Math.max(least, old + by);
    rows.set(line, { indent: isBlank(content) ? 0 : moved });
  }
}
