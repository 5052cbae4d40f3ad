import type { Range } from '../language.ts';

/** A word, a quoted text, a quoted name, a number, or a sign. */
export interface FilterToken extends Range {
  readonly kind: 'word' | 'text' | 'name' | 'number' | 'sign' | 'unclosed' | 'end';
  /** Without its quotes. */
  readonly value: string;
}

const shapes: readonly (readonly [FilterToken['kind'], RegExp])[] = [
  ['sign', /(?:[<>!]=|==|[=<>()])/y],
  ['number', /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?(?![^\s()=<>!"'`])/iy],
  ['text', /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y],
  ['name', /`[^`]+`/y],
  ['unclosed', /["'`].*$/y],
  ['word', /[^\s()=<>!"'`]+|!/y],
];

/** The tokens of a filter, the last of them its end. */
export function filterTokens(text: string): readonly FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (at >= text.length) return [...tokens, { kind: 'end', value: '', from: at, to: at }];
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.to;
  }
}

function tokenAt(text: string, from: number): FilterToken {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = from;
    const found = shape.exec(text)?.[0];
    if (found !== undefined) return { kind, value: plain(kind, found), from, to: from + found.length };
  }
  return { kind: 'word', value: text[from]!, from, to: from + 1 };
}

function plain(kind: FilterToken['kind'], found: string): string {
  if (kind === 'text') return found.slice(1, -1).replace(/\\(.)/g, '$1');
  return kind === 'name' ? found.slice(1, -1) : found;
}
