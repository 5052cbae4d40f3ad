import { type Decoding, decoded, decoding, put } from '../decoding.ts';
import type { Node } from '../tree.ts';

/** A plain scalar that stands at `at` over several lines, folded as YAML folds. */
export function plainString(source: string, at: number): Node {
  const parts = decoding(at);
  fold(parts, source, at, put);
  return decoded(parts, at + source.length, source.length);
}

/** A scalar in single quotes; the closing one may be missing. */
export function singleQuoted(source: string, at: number): Node {
  const end = closed(source, "'") ? source.length - 1 : source.length;
  const parts = decoding(at);
  put(parts, '', at + 1);
  fold(parts, source.slice(1, end), at + 1, putUndoubled);
  return decoded(parts, at + end, source.length);
}

function closed(source: string, quote: string): boolean {
  return source.length > 1 && source.endsWith(quote);
}

function putUndoubled(parts: Decoding, text: string, at: number): void {
  let from = 0;
  for (let quote = text.indexOf("''"); quote >= 0; quote = text.indexOf("''", from)) {
    put(parts, text.slice(from, quote + 1), at + from);
    from = quote + 2;
  }
  if (from < text.length) put(parts, text.slice(from), at + from);
}

/** Joins lines: one break is a space, each empty line a break; white space beside a break is dropped. */
function fold(parts: Decoding, source: string, at: number, add: typeof put): void {
  const breaks = /\r?\n/g;
  let from = 0;
  let separator = '';
  let separatorAt = at;
  for (let found = breaks.exec(source); found; found = breaks.exec(source)) {
    const line = trimmed(source, from, found.index, from > 0);
    if (from === 0 || line.from < line.to) {
      if (from > 0) put(parts, separator, separatorAt);
      add(parts, source.slice(line.from, line.to), at + line.from);
      separator = ' ';
      separatorAt = at + line.to;
    } else if (separator === ' ') separator = '\n';
    else separator += '\n';
    from = breaks.lastIndex;
  }
  if (from > 0) put(parts, separator, separatorAt);
  const last = from > 0 ? from + /^[ \t]*/.exec(source.slice(from))![0].length : 0;
  add(parts, source.slice(last), at + last);
}

function trimmed(source: string, start: number, end: number, both: boolean): { from: number; to: number } {
  let from = start;
  let to = end;
  while (to > from && isBlank(source[to - 1])) to--;
  while (both && from < to && isBlank(source[from])) from++;
  return { from, to };
}

const isBlank = (c: string | undefined): boolean => c === ' ' || c === '\t';
