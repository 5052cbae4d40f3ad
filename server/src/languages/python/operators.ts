import { advance, is, peek, type Reader, take } from './reader.ts';

const binary = new Set('or and < > <= >= == != in is | ^ & << >> + - * / // % @ **'.split(' '));
const comparing = new Set('or and < > <= >= == != in is'.split(' '));
const starts = new Set('( [ { - + ~ * ... not lambda await None True False yield'.split(' '));

/** A value may begin at the place. */
export function startsValue(reader: Reader): boolean {
  const { kind, text } = peek(reader);
  if (kind === 'operator' || kind === 'keyword') return starts.has(text);
  return kind === 'name' || kind === 'number' || kind === 'string' || kind === 'formatStart';
}

/** An operator between two values stands at the place; those that compare only where `compares`. */
export function isOperator(reader: Reader, compares: boolean): boolean {
  const { kind, text } = peek(reader);
  if (kind !== 'operator' && kind !== 'keyword') return false;
  if (text === 'not') return compares && is(reader, 'in', 1);
  return binary.has(text) && (compares || !comparing.has(text));
}

/** Reads the operator at the place, of one word or two. */
export function readOperator(reader: Reader): void {
  const { text } = advance(reader);
  if (text === 'not') take(reader, 'in');
  if (text === 'is') take(reader, 'not');
}
