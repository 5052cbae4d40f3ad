import type { LanguageFault } from '../language.ts';
import { say } from '../message.ts';
import { closeBracket, openBracket } from './brackets.ts';
import { closeSilently, emit, emitOperator, type Lexer, lexicalFault, matchAt } from './lexer.ts';
import { readIndentation } from './readIndentation.ts';
import { readString, type StringStart } from './readString.ts';
import { strayCharacter } from './strayCharacter.ts';
import { keywords, type Token } from './token.ts';

/** The tokens of a source, always ended by `end`, with what is wrong in them. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly faults: readonly LanguageFault[];
  /** Where the first line of code begins and how it is indented. */
  readonly first?: { readonly from: number; readonly indentation: string };
  /** A later line is indented less than the first. */
  readonly outdented: boolean;
}

const name = /[A-Za-z_][A-Za-z0-9_]*|/y;
const anyName = /[\p{XID_Start}_\u2118\u212e\u309b\u309c][\p{XID_Continue}]*/uy;
const digits = String.raw`\d(?:_?\d)*`;
const based = String.raw`0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+`;
const decimal = String.raw`(?:${digits}(?:\.(?:${digits})?)?|\.${digits})(?:[eE][-+]?${digits})?[jJ]?`;
const number = new RegExp(`${based}|${decimal}`, 'y');
const operator = /\*\*=?|\/\/=?|>>=?|<<=?|\.\.\.|->|:=|[<>=!]=|[-+*/%@&|^]=|[-+*/%@&|^~<>=:;,.]/y;
const stringStart = /(?:[rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?(?:'''|"""|'|")/y;
/** Words that stand in no bracket: a line that begins with one shows that a bracket was left open. */
const statement = new RegExp(
  '[ \\t]*(?:def|class|return|import|while|try|except|finally|elif|del|pass|raise|assert|global|nonlocal|with|' +
    'break|continue)\\b',
  'y',
);

/** Reads a source into tokens. Never throws. */
export function tokenize(source: string): Tokens {
  const at = source.startsWith('\uFEFF') ? 1 : 0;
  const lexer: Lexer = {
    source,
    at,
    tokens: [],
    faults: [],
    open: [],
    levels: [],
    lineStart: true,
    outdented: false,
  };
  while (lexer.at < source.length) {
    if (lexer.lineStart) readIndentation(lexer);
    else readToken(lexer);
  }
  finish(lexer);
  return lexer;
}

function finish(lexer: Lexer): void {
  reportUnclosed(lexer);
  endLine(lexer);
  for (const level of lexer.levels.slice(1)) if (!level.silent) emit(lexer, 'dedent', lexer.at);
  emit(lexer, 'end', lexer.at);
}

function reportUnclosed(lexer: Lexer): void {
  const bracket = lexer.open.at(-1);
  if (bracket === undefined) return;
  const brace = matchAt(/(?<=\)[ \t]*|\belse[ \t]*)\{[ \t]*[\r\n]/y, lexer.source, bracket.from) !== '';
  const block = say`Python opens a block with \`:\` and indents it; this \`{\` is never closed.`;
  lexicalFault(lexer, bracket, brace ? block : say`This \`${bracket.text}\` is never closed.`);
  while (lexer.open.length > 0) closeSilently(lexer);
}

function endLine(lexer: Lexer): void {
  const kind = lexer.tokens.at(-1)?.kind;
  if (kind !== undefined && kind !== 'newline' && kind !== 'dedent') emit(lexer, 'newline', lexer.at);
  lexer.lineStart = true;
}

function readToken(lexer: Lexer): void {
  const { source, at } = lexer;
  const letter = source[at] ?? '';
  if (letter === ' ' || letter === '\t' || letter === '\f') lexer.at++;
  else if (letter === '\n' || letter === '\r') readNewline(lexer);
  else if (letter === '#') lexer.at += matchAt(/[^\r\n]*/y, source, at).length;
  else if (letter === '\\') readContinuation(lexer);
  else if (letter === '(' || letter === '[' || letter === '{') openBracket(lexer, letter, false);
  else if (letter === ')' || letter === ']' || letter === '}') closeBracket(lexer, letter);
  else readWord(lexer);
}

function readNewline(lexer: Lexer): void {
  if (lexer.open.length === 0) endLine(lexer);
  lexer.at += matchAt(/\r\n?|\n/y, lexer.source, lexer.at).length;
  if (lexer.open.length === 0 || lexer.open.some(({ field }) => field)) return;
  if (matchAt(statement, lexer.source, lexer.at) === '') return;
  reportUnclosed(lexer);
  endLine(lexer);
}

function readContinuation(lexer: Lexer): void {
  const length = matchAt(/\\(?:\r\n?|\n)/y, lexer.source, lexer.at).length;
  if (length > 0) lexer.at += length;
  else strayCharacter(lexer);
}

function readWord(lexer: Lexer): void {
  const { source, at } = lexer;
  const start = matchAt(stringStart, source, at);
  const word = start === '' ? wordAt(source, at) : '';
  if (start !== '') readString(lexer, stringOf(start), readToken);
  else if (word !== '') emitText(lexer, keywords.has(word) ? 'keyword' : 'name', word);
  else readSign(lexer);
}

function wordAt(source: string, at: number): string {
  const word = matchAt(name, source, at);
  const more = word === '' || source.charCodeAt(at + word.length) > 127;
  return more ? matchAt(anyName, source, at) : word;
}

function readSign(lexer: Lexer): void {
  const found = matchAt(number, lexer.source, lexer.at);
  const sign = found === '' ? matchAt(operator, lexer.source, lexer.at) : '';
  if (found !== '') readNumber(lexer, found);
  else if (sign !== '') emitOperator(lexer, sign.length);
  else strayCharacter(lexer);
}

function readNumber(lexer: Lexer, text: string): void {
  emitText(lexer, 'number', text);
  if (!/^0[\d_]*[1-9][\d_]*$/.test(text)) return;
  lexicalFault(lexer, lexer.tokens.at(-1)!, say`An integer cannot begin with 0; an octal number begins with \`0o\`.`);
}

function emitText(lexer: Lexer, kind: 'name' | 'keyword' | 'number', text: string): void {
  const from = lexer.at;
  lexer.at += text.length;
  emit(lexer, kind, from, text);
}

function stringOf(start: string): StringStart {
  const quote = start.endsWith('"""') || start.endsWith("'''") ? start.slice(-3) : start.slice(-1);
  const prefix = start.slice(0, start.length - quote.length).toLowerCase();
  return { start, quote, format: /[ft]/.test(prefix) };
}
