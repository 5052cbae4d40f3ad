import { expect, test } from 'vitest';
import { narrowed } from '../../../server/src/document/format/narrowed.ts';

test.each([
  ['a  b', '  ', ' ', { from: 2, to: 3, text: '' }],
  ['a\r\r\n b', '\r\r\n ', '\r\n ', { from: 2, to: 4, text: '\n' }],
  ['a\r\nb', '\r\n', '\r', { from: 1, to: 3, text: '\r' }],
  ['a\r\n b', '\r\n ', '\r\n  ', { from: 4, to: 4, text: ' ' }],
  ['a\r\nb', '\r\n', '\r\n', undefined],
])('of a change in %j no line break is parted', (before, old, text, change) => {
  const from = before.indexOf(old);
  expect(narrowed(before, { from, to: from + old.length, text })).toEqual(change);
});
