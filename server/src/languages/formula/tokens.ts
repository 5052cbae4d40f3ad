import type { Range } from '../language.ts';

/** A piece of a formula; `end` stands once, last, at the end of the text. */
export interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
}

export type TokenKind = 'number' | 'name' | 'operator' | 'open' | 'close' | 'comma' | 'foreign' | 'stray' | 'end';

/**
 * The kinds in the order they are tried. `foreign` is what other languages know and this one does not: templates,
 * text, attributes, brackets, comparisons and the like; `stray` is any other character.
 */
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['foreign', /\{\{.*?(?:\}\}|$)|"[^"]*"?|'[^']*'?/sy],
  ['foreign', /\.[\p{L}_][\p{L}\p{N}_.]*|\[[^\]]*\]?/uy],
  ['foreign', /\*\*|\/\/|<=|>=|==|!=|<>|&&|\|\||[<>=!%?:~&|×·÷−–]/y],
  ['operator', /[-+*/^]/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['comma', /,/y],
  ['stray', /[^\s]/uy],
];

/** Splits a formula. Every character but white space is in one token. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    found.push(token);
    at = skipSpace(text, token.to);
  }
  found.push({ kind: 'end', text: '', from: text.length, to: text.length });
  return found;
}

function tokenAt(text: string, from: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = from;
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return { kind, text: word, from, to: from + word.length };
  }
  return { kind: 'stray', text: text.slice(from, from + 1), from, to: from + 1 };
}

function skipSpace(text: string, from: number): number {
  const space = /\s*/y;
  space.lastIndex = from;
  return from + (space.exec(text)?.[0].length ?? 0);
}
