import { say } from '../message.ts';
import { expect, fail, is, isSoft, named, peek, previous, type Reader, take } from './reader.ts';
import type { Expression } from './tree.ts';

type ReadField = (reader: Reader) => void;

/** Reads strings side by side, which make one; `readValues` reads the code of a field in format strings. */
export function readStrings(reader: Reader, readValues: ReadField): Expression {
  const { from } = peek(reader);
  const bytes = /^[rR]?[bB]/.test(reader.source.slice(from, from + 2));
  const template = /^(?:[rR]?[tT])/.test(reader.source.slice(from, from + 2));
  for (;;) {
    const { kind } = peek(reader);
    if (kind === 'string') reader.at++;
    else if (kind === 'formatStart') readFormat(reader, readValues);
    else break;
  }
  return { kind: template ? 'other' : bytes ? 'bytes' : 'text', from, to: previous(reader).to };
}

function readFormat(reader: Reader, readValues: ReadField): void {
  reader.at++;
  while (is(reader, '{')) readField(reader, readValues);
  if (peek(reader).kind === 'formatEnd') reader.at++;
  else if (!reader.broken)
    fail(reader, peek(reader), say`Unexpected ${named(peek(reader))} in a field of a format string.`);
}

function readField(reader: Reader, readValues: ReadField): void {
  reader.at++;
  readValues(reader);
  take(reader, '=');
  if (take(reader, '!')) expectConversion(reader);
  if (take(reader, ':')) while (is(reader, '{')) readField(reader, readValues);
  expect(reader, '}', say`a field of a format string`);
}

function expectConversion(reader: Reader): void {
  if (isSoft(reader, 's') || isSoft(reader, 'r') || isSoft(reader, 'a')) reader.at++;
  else fail(reader, peek(reader), say`A conversion in a format string is \`!s\`, \`!r\` or \`!a\`.`);
}
