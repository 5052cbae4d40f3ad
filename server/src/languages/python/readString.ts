import { say } from '../message.ts';
import { openBracket } from './brackets.ts';
import { emit, emitOperator, type Lexer, lexicalFault, matchAt } from './lexer.ts';

export interface StringStart {
  /** The prefix and the quotes. */
  readonly start: string;
  readonly quote: string;
  /** It is an f-string or a t-string, whose fields hold code. */
  readonly format: boolean;
}

type ReadToken = (lexer: Lexer) => void;

/** Reads the string at the place; `readToken` reads the code in the fields of a format string. */
export function readString(lexer: Lexer, string: StringStart, readToken: ReadToken): void {
  const from = lexer.at;
  lexer.at += string.start.length;
  if (string.format) readFormat(lexer, string, readToken);
  else readPlain(lexer, string, from);
}

function readPlain(lexer: Lexer, string: StringStart, from: number): void {
  lexer.at = contentEnd(lexer.source, lexer.at, string.quote);
  if (lexer.source.startsWith(string.quote, lexer.at)) lexer.at += string.quote.length;
  else unclosed(lexer, from, string);
  emit(lexer, 'string', from);
}

/** Where the content of a string ends: before its closing quotes, or where the line or the source ends. */
function contentEnd(source: string, from: number, quote: string): number {
  const long = quote.length === 3;
  for (let at = from; ; at++) {
    const letter = source[at];
    if (letter === undefined || (!long && (letter === '\n' || letter === '\r'))) return Math.min(at, source.length);
    if (letter === '\\') at += source.startsWith('\r\n', at + 1) ? 2 : 1;
    else if (letter === quote[0] && (!long || source.startsWith(quote, at))) return at;
  }
}

function unclosed(lexer: Lexer, from: number, { start, quote }: StringStart): void {
  const to = quote.length === 3 ? from + start.length : lexer.at;
  const field = lexer.open.findLast((bracket) => bracket.field);
  if (field && quote.length === 1)
    lexicalFault(lexer, field, say`This \`{\` of the format string is never closed with \`}\`.`);
  else lexicalFault(lexer, { from, to }, say`This string is never closed with \`${quote}\`.`);
}

function readFormat(lexer: Lexer, string: StringStart, readToken: ReadToken): void {
  const from = lexer.at - string.start.length;
  const depth = lexer.open.length;
  emit(lexer, 'formatStart', from);
  while (readPiece(lexer, string, false, from)) {
    readField(lexer, string, readToken, from);
    if (lexer.open.length < depth) break;
  }
  emit(lexer, 'formatEnd', lexer.at);
}

/** Reads text up to the next field (true) or to the string's end; in the specification of a field to its `}`. */
function readPiece(lexer: Lexer, string: StringStart, inside: boolean, from: number): boolean {
  const { source } = lexer;
  const long = string.quote.length === 3;
  for (; ; lexer.at++) {
    const letter = source[lexer.at];
    if (letter === undefined || (!long && (letter === '\n' || letter === '\r'))) {
      unclosed(lexer, from, string);
      return false;
    }
    if (letter === '{' && (inside || source[lexer.at + 1] !== '{')) return true;
    if (letter === '{') lexer.at++;
    else if (letter === '}' && inside) return false;
    else if (letter === '}') closingBrace(lexer);
    else if (letter === '\\')
      lexer.at = Math.min(source.length, lexer.at + escapeLength(source, lexer.at, /r/i.test(string.start))) - 1;
    else if (source.startsWith(string.quote, lexer.at)) {
      if (!inside) lexer.at += string.quote.length;
      return false;
    }
  }
}

/** A `\N{…}` is an escape; a brace after another backslash begins a field all the same. */
function escapeLength(source: string, at: number, raw: boolean): number {
  const named = raw ? '' : matchAt(/\\N\{[^}'"\r\n]*\}/y, source, at);
  if (named !== '') return named.length;
  if (source[at + 1] === '{' || source[at + 1] === '}') return 1;
  return source.startsWith('\r\n', at + 1) ? 3 : 2;
}

function closingBrace(lexer: Lexer): void {
  const range = { from: lexer.at, to: lexer.at + 1 };
  if (lexer.source[lexer.at + 1] === '}') lexer.at++;
  else lexicalFault(lexer, range, say`A \`}\` alone closes nothing in a format string; the letter is written \`}}\`.`);
}

function readField(lexer: Lexer, string: StringStart, readToken: ReadToken, from: number): void {
  const depth = lexer.open.length;
  openBracket(lexer, '{', true);
  while (lexer.at < lexer.source.length && lexer.open.length > depth) {
    const own = lexer.open.length === depth + 1;
    const letter = lexer.source[lexer.at];
    if (own && letter === ':') readSpecification(lexer, string, readToken, from);
    else if (own && letter === '!' && lexer.source[lexer.at + 1] !== '=') emitOperator(lexer, 1);
    else if (own && unclosedHere(lexer, string)) closeField(lexer);
    else readToken(lexer);
  }
}

/** The string's own quote inside a field, with no partner on the line: it ends the string, not begins another. */
function unclosedHere({ source, at }: Lexer, { quote }: StringStart): boolean {
  if (quote.length === 3 || source[at] !== quote) return false;
  return source[contentEnd(source, at + 1, quote)] !== quote;
}

function closeField(lexer: Lexer): void {
  const field = lexer.open.pop();
  if (field) lexicalFault(lexer, field, say`This \`{\` of the format string is never closed with \`}\`.`);
  emit(lexer, 'operator', lexer.at, '}');
}

function readSpecification(lexer: Lexer, string: StringStart, readToken: ReadToken, from: number): void {
  const depth = lexer.open.length;
  emitOperator(lexer, 1);
  while (readPiece(lexer, string, true, from)) {
    readField(lexer, string, readToken, from);
    if (lexer.open.length < depth) return;
  }
  if (lexer.source[lexer.at] !== '}') closeField(lexer);
}
