import { expect, test } from 'vitest';
import { mark, unmark } from './marks.ts';

const fixture = `{
#@0..1 json-syntax: never closed
  "a": 1,,
#  ^ first
#        ^ json-syntax
operaton: eq
#<^^^^^^ unknown-key
long: "x
#@6..+1:2 several-lines
y"
#@2..2 empty
# a comment stays
`;

test('marks come out as they went in', () => {
  const { text, marks } = unmark(fixture);
  expect(text).toBe('{\n  "a": 1,,\noperaton: eq\nlong: "x\ny"\n# a comment stays\n');
  expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['{', 'a', ',', 'operaton', '"x\ny"', '']);
  expect(mark(text, marks)).toBe(fixture);
});

test('cursors are taken out; the columns of marks do not count them', () => {
  const { text, marks, cursors } = unmark('a: $0x$0 y\n#  ^ word\n$0');
  expect(text).toBe('a: x y\n');
  expect(cursors).toEqual([3, 4, 7]);
  expect(marks).toEqual([{ from: 3, to: 4, code: 'word' }]);
});
