import { type Decoding, decoded, decoding, put } from '../decoding.ts';
import type { Node } from '../tree.ts';
import { endsInQuote } from './survey.ts';

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const part = /[^\\ \t\r\n]+|\\(?:\r?\n[ \t]*|[\s\S])|[ \t]*(?:\r?\n[ \t]*)+|[ \t]+|[\s\S]/y;

/** A scalar in double quotes that stands at `at`; the closing one may be missing. */
export function doubleQuoted(source: string, at: number): Node {
  const end = endsInQuote(source) ? source.length - 1 : source.length;
  const content = source.slice(0, end);
  const parts = decoding(at);
  put(parts, '', at + 1);
  for (let from = 1; from < end; ) {
    part.lastIndex = from;
    const found = part.exec(content)![0];
    from += take(parts, content, found, at + from, from);
  }
  return decoded(parts, at + end, source.length);
}

function take(parts: Decoding, content: string, found: string, place: number, from: number): number {
  if (found.startsWith('\\') && found.length > 1) return takeEscape(parts, content, found, place, from);
  const breaks = found.split('\n').length - 1;
  if (breaks === 0) put(parts, found, place);
  else put(parts, breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), place);
  return found.length;
}

function takeEscape(parts: Decoding, content: string, found: string, place: number, from: number): number {
  const name = found.charAt(1);
  if (found.includes('\n')) return found.length;
  const count = digits[name];
  const raw = content.slice(from, from + 2 + (count ?? 0));
  put(parts, (count === undefined ? escapes[name] : character(raw.slice(2), count)) ?? raw, place);
  return raw.length;
}

function character(hex: string, count: number): string | undefined {
  const code = hex.length === count && /^[0-9a-fA-F]+$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
