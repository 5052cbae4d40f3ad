import type { Range } from '../language.ts';
import { say } from '../message.ts';
import { fail, is, peek, previous, type Reader, take } from './reader.ts';
import { closeBracket } from './unexpected.ts';

/** The readers of what stands in the brackets after a value. */
export interface ValueReaders {
  readonly member: (reader: Reader) => unknown;
  readonly test: (reader: Reader) => unknown;
  readonly comprehension: (reader: Reader) => unknown;
}

/** The arguments of a call, with their parentheses. */
export function readArguments(reader: Reader, read: ValueReaders): void {
  reader.at++;
  let named = false;
  while (!is(reader, ')') && !reader.broken) {
    const { from } = peek(reader);
    const keyword = peek(reader).kind === 'name' && is(reader, '=', 1);
    if (keyword) reader.at += 2;
    const spread = !keyword && take(reader, '**');
    const starred = !keyword && !spread && is(reader, '*');
    if (keyword || spread) readNamedArgument(reader, read);
    else read.member(reader);
    read.comprehension(reader);
    if (named && !keyword && !spread && !starred) afterKeyword(reader, { from, to: previous(reader).to });
    named ||= keyword || spread;
    if (!take(reader, ',')) break;
  }
  closeBracket(reader, ')');
}

function readNamedArgument(reader: Reader, read: ValueReaders): void {
  read.test(reader);
  if (reader.pattern && take(reader, 'as')) read.test(reader);
}

function afterKeyword(reader: Reader, argument: Range): void {
  fail(reader, argument, say`An argument without a name cannot follow one with a name.`);
}

/** What stands in the brackets of an index, with them. */
export function readSubscript(reader: Reader, read: ValueReaders): void {
  reader.at++;
  do {
    if (is(reader, ']')) break;
    if (!is(reader, ':')) read.member(reader);
    for (let part = 0; part < 2 && take(reader, ':'); part++) {
      if (!is(reader, ':') && !is(reader, ']') && !is(reader, ',')) read.test(reader);
    }
  } while (take(reader, ','));
  if (previous(reader).text === '[') fail(reader, previous(reader), say`An index is missing between these brackets.`);
  closeBracket(reader, ']');
}
