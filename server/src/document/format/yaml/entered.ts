import type { Change, Tree } from '../../tree.ts';
import { narrowed } from '../narrowed.ts';
import { isInsideValue } from './isInsideValue.ts';
import { type LineShape, lineShape } from './lineShape.ts';
import { indentOf, isBlank, type Lines } from './lines.ts';
import type { Style } from './style.ts';

/** Indents the blank line just begun by what the line above it leaves open. */
export function entered(tree: Tree, lines: Lines, at: number, style: () => Style): Change[] {
  const { line } = lines.position(at);
  const above = lines.all[line - 1];
  const content = lines.all[line] ?? '';
  if (above === undefined || isBlank(above) || !isBlank(content)) return [];
  if (isInsideValue(tree, lines.starts[line - 1]! + indentOf(above))) return [];
  const column = columnBelow(
    lineShape(above),
    style,
    lines.all.slice(line + 1).find((each) => !isBlank(each)),
  );
  if (column === undefined) return [];
  const from = lines.starts[line] ?? lines.text.length;
  const change = narrowed(lines.text, { from, to: from + content.length, text: ' '.repeat(column) });
  return change ? [change] : [];
}

/** Where the next line begins; lines that are there already come first. */
function columnBelow(above: LineShape, style: () => Style, next: string | undefined): number | undefined {
  if (above.opens === 'unknown') return undefined;
  const owner = above.isKey ? above.column : above.dash;
  if (above.opens === 'nothing' || owner === undefined) return owner;
  const there = next === undefined ? -1 : indentOf(next);
  const isList = above.isKey && above.opens === 'value' && there === owner && /^ *-(?: |$)/.test(next!);
  if (there > owner || isList) return there;
  return above.isKey || above.opens === 'text' ? owner + style().step : owner + 2;
}
