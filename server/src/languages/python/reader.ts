import type { LanguageFault, Range, Repair } from '../language.ts';
import { type Message, say } from '../message.ts';
import { mostFaults, syntaxFault } from './syntaxFault.ts';
import type { Token } from './token.ts';

/** What stands around the statements being read. */
export interface Scope {
  readonly inside: 'module' | 'class' | 'function' | 'async function';
  loop: boolean;
  generates: boolean;
}

/** A place in the tokens of a source. After a fault it rests at the end of the line until the next statement. */
export interface Reader {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly lexical: readonly LanguageFault[];
  readonly faults: LanguageFault[];
  at: number;
  /** Where the statement being read begins. */
  start: number;
  broken: boolean;
  /** The token after the last line with a fault. */
  brokenTo: number;
  scope: Scope;
  /** `as` may follow a value: in the patterns of a `case`, and in the bracket (a token's index) after `with`. */
  pattern: boolean;
  withBracket: number;
  depth: number;
}

export function peek(reader: Reader, ahead = 0): Token {
  return reader.tokens[Math.min(reader.at + ahead, reader.tokens.length - 1)]!;
}

export function previous(reader: Reader): Token {
  return reader.tokens[Math.max(reader.at - 1, 0)]!;
}

/** The keyword or operator `text` stands at the place. */
export function is(reader: Reader, text: string, ahead = 0): boolean {
  const token = peek(reader, ahead);
  return token.text === text && token.kind !== 'name';
}

/** The name `text` stands at the place, which is a keyword only there. */
export function isSoft(reader: Reader, text: string): boolean {
  const token = peek(reader);
  return token.kind === 'name' && token.text === text;
}

/** The keyword or operator stands in the line of the place. */
export function lineHas({ tokens, at }: Reader, text: string): boolean {
  let from = at;
  while (from > 0 && tokens[from - 1]?.kind !== 'newline') from--;
  for (let index = from; index < tokens.length && tokens[index]?.kind !== 'newline'; index++) {
    if (tokens[index]?.text === text && tokens[index]?.kind === 'keyword') return true;
  }
  return false;
}

export function advance(reader: Reader): Token {
  const token = peek(reader);
  if (token.kind !== 'end') reader.at++;
  return token;
}

export function take(reader: Reader, text: string): boolean {
  const found = is(reader, text);
  if (found) reader.at++;
  return found;
}

/** Reports the first fault of a line, unless its tokens have one, and goes to the line's end. */
export function fail(reader: Reader, range: Range, message: Message, repair?: Repair): void {
  const place = range.from < range.to ? range : previous(reader);
  while (peek(reader).kind !== 'newline' && peek(reader).kind !== 'end') reader.at++;
  if (reader.broken) return;
  reader.broken = true;
  if (reader.faults.length >= mostFaults) return;
  const { from, to } = { from: reader.start, to: peek(reader).to };
  if (reader.lexical.some((fault) => fault.from >= from && fault.from <= to)) return;
  reader.faults.push(syntaxFault(place, message, repair));
}

/** How a message names a token. */
export function named(token: Token): Message | string {
  if (token.kind === 'newline' || token.kind === 'end') return say`the end of the line`;
  if (token.kind === 'string' || token.kind === 'formatStart') return say`a string`;
  return `\`${token.text}\``;
}

/** Reads `text`, or reports that it is missing after `what`. */
export function expect(reader: Reader, text: string, what: Message | string): void {
  if (take(reader, text) || reader.broken) return;
  const found = peek(reader);
  if (found.kind === 'newline') fail(reader, previous(reader), say`A \`${text}\` is missing at the end of ${what}.`);
  else fail(reader, found, say`A \`${text}\` is expected in ${what} before ${named(found)}.`);
}

/** Reads a name, or reports that `what` is missing. */
export function expectName(reader: Reader, what: Message): Token | undefined {
  const token = peek(reader);
  if (token.kind === 'name') return advance(reader);
  const word = previous(reader);
  if (is(reader, '=') && word.kind === 'keyword')
    fail(reader, word, say`\`${word.text}\` is a word of Python, not a name.`);
  else if (token.kind === 'keyword')
    fail(reader, token, say`\`${token.text}\` is a word of Python and cannot be ${what}.`);
  else if (token.kind === 'newline')
    fail(reader, previous(reader), say`After ${named(previous(reader))} ${what} is missing.`);
  else fail(reader, token, say`Here ${what} is expected, not ${named(token)}.`);
  return undefined;
}
