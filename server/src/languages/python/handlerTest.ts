import { say } from '../message.ts';
import { readExpressions } from './expression.ts';
import { expectName, is, type Reader, take } from './reader.ts';

/** What a handler takes. */
export interface Taken {
  readonly anyError: boolean;
  /** A failed import too. */
  readonly importErrors: boolean;
}

/** Reads the exceptions between `except` and its `:`. */
export function readHandlerTest(reader: Reader): Taken {
  take(reader, '*');
  if (is(reader, ':')) return { anyError: true, importErrors: true };
  const test = readExpressions(reader);
  if (take(reader, 'as')) expectName(reader, say`the name of the exception`);
  const text = reader.source.slice(test.from, test.to);
  return {
    anyError: /\b(?:Exception|BaseException)\b/.test(text),
    importErrors: /\b(?:ImportError|ModuleNotFoundError|Exception|BaseException)\b/.test(text),
  };
}
