import type { Change } from '../tree.ts';
import { folded } from './folded.ts';
import type { Standing } from './standing.ts';
import { unprintable } from './unprintable.ts';

/** Ways to write a text line by line: folded where it is, then literal; nothing where YAML could not print it. */
export function* blockScalars(standing: Standing, text: string): Generator<Change> {
  if (unprintable.test(text)) return;
  const own = /^([|>])[-+\d]*([^\r\n]*)/.exec(standing.text.slice(standing.from, standing.to));
  const [, style = '|', comment = commentBehind(standing)] = own ?? [];
  const indent = own ? ownIndent(standing) : standing.column + 2;
  const end = text.endsWith('\n\n') || text === '\n' ? '+' : text.endsWith('\n') ? '' : '-';
  const range = ownRange(standing, end === '+');
  const indicators = needsFigure(text) ? [String(indent - standing.column)] : ['', String(indent - standing.column)];
  for (const lines of style === '>'
    ? [
        { style, text: folded(text) },
        { style: '|', text },
      ]
    : [{ style, text }])
    for (const figure of indicators)
      yield { ...range, text: written(standing, `${lines.style}${figure}${end}${comment}`, lines.text, indent) };
}

/** How far the lines of a block are indented; two more than its key where it has none. */
function ownIndent({ text, from, to, node, column }: Standing): number {
  const figure = /^[|>][-+]?([1-9])/.exec(text.slice(from, from + 3))?.[1];
  if (figure !== undefined) return column + Number(figure);
  const first = /^[^\n]*\n(?:[ ]*\r?\n)*( +)/.exec(text.slice(from, to))?.[1];
  return String(node.value).trim() === '' || first === undefined ? column + 2 : first.length;
}

/** Without a figure the first line that holds something tells the indentation, so it must not begin with a blank. */
function needsFigure(text: string): boolean {
  return /^[ \n]* /.test(text);
}

/** The whole lines of the scalar; with all empty ones behind it where these count. */
function ownRange({ text, from, to }: Standing, withEmpty: boolean): { readonly from: number; readonly to: number } {
  const rest = text.slice(to);
  const toLine = text[to - 1] === '\n' ? 0 : (/^[ \t]*(?:#.*)?(?:\r?\n|$)/.exec(rest)?.[0].length ?? 0);
  const empty = withEmpty ? /^(?:[ ]*\r?\n)*/.exec(rest.slice(toLine))![0].length : 0;
  return { from, to: to + toLine + empty };
}

/** A comment behind a scalar on one line; it goes with the header. */
function commentBehind({ text, to }: Standing): string {
  return /^[ \t]+#[^\r\n]*/.exec(text.slice(to))?.[0] ?? '';
}

function written({ text: whole }: Standing, header: string, text: string, indent: number): string {
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  const margin = ' '.repeat(indent);
  const body = text === '' ? [] : lines.map((line) => (line === '' ? '' : margin + line));
  return [header, ...body, ''].join(whole.includes('\r\n') ? '\r\n' : '\n');
}
