import type { Change } from '../../tree.ts';
import { lineBreak } from '../lineBreak.ts';
import { commentIndents } from './commentIndents.ts';
import type { Layout } from './layout.ts';
import { indentOf, isBlank, type Lines } from './lines.ts';
import { surplusLines } from './surplusLines.ts';

/** The changes that a layout asks for, line by line. */
export function changesOf(layout: Layout): Change[] {
  const { lines, within, rows } = layout;
  const comments = commentIndents(layout);
  const surplus = surplusLines(layout);
  const changes = lines.all.flatMap((content, line) => {
    const from = lines.starts[line]!;
    if (surplus.has(line)) return [{ from, to: lines.starts[line + 1] ?? lines.text.length, text: '' }];
    const row = rows.get(line);
    const indent = row?.indent ?? comments.get(line) ?? indentOf(content);
    if (row?.isText) return indented(from, indentOf(content), indent);
    return isBlank(content)
      ? cleared(from, content)
      : [...indented(from, indentOf(content), indent), ...trimmed(from, content)];
  });
  return [...changes, ...lastBreak(lines)].filter(({ from, to }) => within.from <= from && to <= within.to);
}

function cleared(from: number, content: string): Change[] {
  return content === '' ? [] : [{ from, to: from + content.length, text: '' }];
}

function indented(from: number, old: number, indent: number): Change[] {
  if (indent === old) return [];
  return [{ from, to: from + Math.max(0, old - indent), text: ' '.repeat(Math.max(0, indent - old)) }];
}

/** Blanks at a line's end, but for one that a backslash makes part of a string. */
function trimmed(from: number, content: string): Change[] {
  const end = content.replace(/[ \t]+$/, '').length;
  if (end === content.length || content[end - 1] === '\\') return [];
  return [{ from: from + end, to: from + content.length, text: '' }];
}

/** A text ends with a line break; blanks behind the last break may belong to a value. */
function lastBreak({ text, all }: Lines): Change[] {
  const last = all.at(-1);
  if (last === undefined || text.endsWith('\n') || isBlank(last)) return [];
  return [{ from: text.length, to: text.length, text: lineBreak(text) }];
}
