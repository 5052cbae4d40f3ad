import { say } from '../message.ts';
import { readTest } from './expression.ts';
import { expect, expectName, fail, is, previous, type Reader, take } from './reader.ts';

/** The parameters of a generic function, class or type, with their brackets. */
export function readTypeParameters(reader: Reader): void {
  reader.at++;
  do {
    if (is(reader, ']')) break;
    if (!take(reader, '*')) take(reader, '**');
    if (expectName(reader, say`the name of a type`) === undefined) return;
    if (take(reader, ':')) readTest(reader);
    if (take(reader, '=')) {
      take(reader, '*');
      readTest(reader);
    }
  } while (take(reader, ','));
  if (previous(reader).text === '[') fail(reader, previous(reader), say`The name of a type is missing.`);
  expect(reader, ']', say`the types`);
}
