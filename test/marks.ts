import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Something said of a range, in offsets of the text without marks; `message` only where a fixture holds wordings. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly code: string;
  readonly message?: string | undefined;
}

/** A text without its marks and cursors; each `$0` gives a cursor, so a range is a pair of them. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly cursors: readonly number[];
}

const carets = /^#( *)(<?)(\^*) (\S.*)$/;
const numbers = /^#@(\d+)\.\.(?:\+(\d+):)?(\d+) (\S.*)$/;

/**
 * Takes the marks and cursors out of a fixture. A mark is a line of its own below the line it speaks of; its `#`
 * stands in column one, so it works in JSON and in block scalars:
 *
 *     prompt: Rate {{ sample.output_text
 *     #            ^^^^^^^^^^^^^^^^^^^^^ unclosed-template
 *     operaton: eq
 *     #<^^^^^^ unknown-key
 *     {
 *     #@0..1 json-syntax
 *
 * `^` stand under the range; `#<` with its two characters begins a range in column one. What neither can draw is
 * written in columns from 0, `#@FROM..TO`: empty ranges, one character in column one, and ranges that end further
 * down, `#@FROM..+LINES:TO`. A label is `code` or `code: message`. Columns count the line without its cursors (`$0`).
 */
export function unmark(fixture: string): Marked {
  const lines: string[] = [];
  const found: { line: number; from: number; down: number; to: number; label: string }[] = [];
  for (const line of fixture.split('\n')) {
    const mark = columnsOf(line.replace(/\r$/, ''));
    if (mark && lines.length > 0) found.push({ line: lines.length - 1, ...mark });
    else lines.push(line);
  }
  const { text, cursors } = withoutCursors(lines.join('\n'));
  const starts = lineStarts(text);
  const marks = found.map(({ line, from, down, to, label }) => {
    const [code, ...message] = label.split(': ');
    const range = { from: starts[line]! + from, to: starts[line + down]! + to, code: code! };
    return message.length > 0 ? { ...range, message: message.join(': ') } : range;
  });
  return { text, marks, cursors };
}

function columnsOf(line: string): { from: number; down: number; to: number; label: string } | undefined {
  const exact = numbers.exec(line);
  if (exact) return { from: Number(exact[1]), down: Number(exact[2] ?? 0), to: Number(exact[3]), label: exact[4]! };
  const drawn = carets.exec(line);
  if (!drawn || (drawn[2] === '' && drawn[3] === '') || (drawn[2] === '<' && drawn[1] !== '')) return undefined;
  const from = drawn[2] === '<' ? 0 : 1 + drawn[1]!.length;
  const to = drawn[2] === '<' ? 2 + drawn[3]!.length : from + drawn[3]!.length;
  return { from, down: 0, to, label: drawn[4]! };
}

function withoutCursors(text: string): { text: string; cursors: number[] } {
  const parts = text.split('$0');
  let at = 0;
  const cursors = parts.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
  return { text: parts.join(''), cursors };
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)];
}

/** Writes marks below the lines of a text, as `unmark` reads them. */
export function mark(text: string, marks: readonly Mark[]): string {
  const starts = lineStarts(text);
  const below = new Map<number, string[]>();
  for (const it of [...marks].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const line = starts.findLastIndex((start) => start <= it.from);
    below.set(line, [...(below.get(line) ?? []), drawn(it, line, starts)]);
  }
  return text
    .split('\n')
    .flatMap((content, line) => [content, ...(below.get(line) ?? [])])
    .join('\n');
}

function drawn({ from, to, code, message }: Mark, line: number, starts: readonly number[]): string {
  const end = starts.findLastIndex((start) => start <= Math.max(from, to - 1));
  const label = message === undefined ? code : `${code}: ${message}`;
  const first = from - starts[line]!;
  const last = to - starts[end]!;
  if (end > line) return `#@${first}..+${end - line}:${last} ${label}`;
  if (last > first && first > 0) return `#${' '.repeat(first - 1)}${'^'.repeat(last - first)} ${label}`;
  if (last > 1 && first === 0) return `#<${'^'.repeat(last - 2)} ${label}`;
  return `#@${first}..${last} ${label}`;
}

/**
 * Checks a fixture file whose marks are the expectation: strips them, asks `find`, writes what was found as marks and
 * compares the whole. With `UPDATE=1` the file is rewritten instead.
 */
export function expectMarks(file: string, find: (text: string) => readonly Mark[]): void {
  const fixture = readFileSync(file, 'utf8');
  const { text } = unmark(fixture);
  expectText(file, mark(text, find(text)));
}

/** Checks a file's content; with `UPDATE=1` the file is written instead. */
export function expectText(file: string, content: string): void {
  const known = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (process.env.UPDATE && known !== content) writeFileSync(file, content);
  else expect(content).toBe(known);
}
