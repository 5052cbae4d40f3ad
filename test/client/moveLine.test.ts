import { expect, test } from 'vitest';
import { moveLine } from '../../client/src/moveLine.ts';

const spot = (line: number, character: number) => ({ line, character });

test.each([
  ['typing on the line', 5, spot(5, 8), spot(5, 8), 'x', 5],
  ['a break at its end', 5, spot(5, 20), spot(5, 20), '\n', 5],
  ['a break before its beginning', 5, spot(5, 0), spot(5, 0), '\n', 6],
  ['two lines above', 5, spot(1, 3), spot(1, 3), 'a\nb\n', 7],
  ['typing at the beginning', 5, spot(5, 0), spot(5, 0), 'x', 5],
  ['a change below', 5, spot(6, 0), spot(7, 0), '', 5],
  ['a line above is removed', 5, spot(3, 0), spot(4, 0), '', 4],
  ['the line before is joined with it', 5, spot(4, 10), spot(5, 0), '', 4],
  ['the line itself is removed', 5, spot(5, 0), spot(6, 0), '', 5],
  ['lines around it are replaced', 5, spot(2, 0), spot(8, 4), 'a\nb', 2],
  ['Windows line ends', 5, spot(0, 0), spot(0, 0), '\r\n\r\n', 7],
])('%s', (_, line, start, end, text, moved) => {
  expect(moveLine(line, { range: { start, end }, text })).toBe(moved);
});
