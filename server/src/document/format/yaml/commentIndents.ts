import type { Layout, Level, TextBlock } from './layout.ts';
import { indentOf } from './lines.ts';

interface Comment {
  readonly line: number;
  readonly column: number;
  /** What stands before it, nearest first. */
  readonly before: readonly Level[];
  readonly text: TextBlock | undefined;
}

/**
 * The new columns of comments that have a line to themselves. Each moves with the collection, open before or behind it,
 * whose column is nearest; behind a block scalar it does not become part of the text.
 */
export function commentIndents(layout: Layout): Map<number, number> {
  const indents = new Map<number, number>();
  let behind: readonly Level[] = [];
  let line = layout.lines.all.length;
  for (const comment of commentsOf(layout).toReversed()) {
    while (--line > comment.line) behind = layout.open.get(line) ?? behind;
    const moved = Math.max(0, comment.column + shift([...behind, ...comment.before], comment.column));
    indents.set(comment.line, comment.text && moved >= comment.text.indent ? Math.max(0, comment.text.owner) : moved);
  }
  return indents;
}

function commentsOf({ lines, rows, open, texts }: Layout): Comment[] {
  const comments: Comment[] = [];
  let before: readonly Level[] = [];
  let text: TextBlock | undefined;
  lines.all.forEach((content, line) => {
    before = open.get(line) ?? before;
    if (open.has(line)) text = texts.get(line);
    const column = indentOf(content);
    if (!rows.has(line) && !open.has(line) && content[column] === '#') comments.push({ line, column, before, text });
  });
  return comments;
}

function shift(levels: readonly Level[], column: number): number {
  let best = levels[0];
  for (const level of levels) if (best && Math.abs(level.old - column) < Math.abs(best.old - column)) best = level;
  return best ? best.new - best.old : 0;
}
