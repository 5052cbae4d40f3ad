import type { Change, Tree } from '../../tree.ts';
import { narrowed } from '../narrowed.ts';
import { isInsideValue } from './isInsideValue.ts';
import { lineShape } from './lineShape.ts';
import { indentOf, isBlank, type Lines } from './lines.ts';
import type { Style } from './style.ts';

/**
 * Puts a `-` that begins a line among the dashes of its list: one that stands under the keys of an item begins the next
 * item; one below a key stands under it where the author writes lists so.
 */
export function dashed(tree: Tree, lines: Lines, at: number, style: () => Style): Change[] {
  const { line } = lines.position(at);
  const content = lines.all[line]!;
  if (!/^ *-[ \t]*$/.test(content) || isInsideValue(tree, at - 1)) return [];
  const column = dashColumn(lines, line, style);
  const from = lines.starts[line]!;
  const change = narrowed(lines.text, { from, to: from + indentOf(content), text: ' '.repeat(column) });
  return change ? [change] : [];
}

function dashColumn({ all }: Lines, line: number, style: () => Style): number {
  const column = indentOf(all[line]!);
  const above = all.slice(0, line).findLast((each) => !isBlank(each) && !/^ *#/.test(each));
  const shape = lineShape(above ?? '');
  if (shape.isKey && shape.opens === 'value')
    return shape.column < column && !style().indentedLists ? shape.column : column;
  const outer = all.slice(0, line).findLast((each) => !isBlank(each) && !/^ *#/.test(each) && endsList(each, column));
  const item = lineShape(outer ?? '');
  return item.indent < column && item.column === column && item.dash !== undefined ? item.dash : column;
}

/** Whether a line stands outside of what begins at a column, or is an item there. */
function endsList(line: string, column: number): boolean {
  const indent = indentOf(line);
  return indent < column || (indent === column && /^ *-(?: |$)/.test(line));
}
