import type { LanguageFault, Range } from '../language.ts';
import type { Message } from '../message.ts';
import { mostFaults, syntaxFault } from './syntaxFault.ts';
import type { Token, TokenKind } from './token.ts';

export interface Bracket extends Range {
  readonly text: '(' | '[' | '{';
  /** It opens a field of a format string. */
  readonly field: boolean;
}

/** An indentation in columns, with tabs to every eighth and (`narrow`) tabs of one; `silent` where it has no token. */
export interface Level {
  readonly column: number;
  readonly narrow: number;
  readonly silent: boolean;
}

/** What is read so far of a source. */
export interface Lexer {
  readonly source: string;
  at: number;
  readonly tokens: Token[];
  readonly faults: LanguageFault[];
  readonly open: Bracket[];
  levels: Level[];
  lineStart: boolean;
  /** Where the first line of code begins and how it is indented. */
  first?: { readonly from: number; readonly indentation: string };
  /** A later line is indented less than the first. */
  outdented: boolean;
}

const partners = { '(': ')', '[': ']', '{': '}' } as const;

/** The bracket that closes `bracket`. */
export function closerOf(bracket: Bracket): string {
  return partners[bracket.text];
}

export function emit(lexer: Lexer, kind: TokenKind, from: number, text = ''): void {
  lexer.tokens.push({ kind, from, to: lexer.at, text });
}

/** Reads an operator of `length` letters at the place. */
export function emitOperator(lexer: Lexer, length: number): void {
  const from = lexer.at;
  lexer.at += length;
  emit(lexer, 'operator', from, lexer.source.slice(from, lexer.at));
}

export function lexicalFault(lexer: Lexer, range: Range, message: Message): void {
  if (lexer.faults.length < mostFaults) lexer.faults.push(syntaxFault(range, message));
}

/** Closes the innermost bracket by a token of no width, as if the source had closed it. */
export function closeSilently(lexer: Lexer): void {
  const bracket = lexer.open.pop();
  if (bracket) emit(lexer, 'operator', lexer.at, closerOf(bracket));
}

/** The match of a sticky pattern at `at`, or the empty text. */
export function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}
