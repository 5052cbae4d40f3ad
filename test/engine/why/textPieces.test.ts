import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { textPieces } from '../../../server/src/engine/why/textPieces.ts';

const shown = (text: string, most?: number) => {
  const { kind, pieces } = textPieces(text, most);
  return [kind, ...pieces.map(({ from, to }) => text.slice(from, to))];
};

test('sentences, each with the space behind it', () => {
  expect(shown('It costs $3.50. Is that all? Yes!\n\n- one\n- two\n')).toEqual([
    'sentences',
    'It costs $3.50. ',
    'Is that all? ',
    'Yes!\n\n',
    '- one\n',
    '- two\n',
  ]);
});

test('space in front belongs to the first sentence, and space alone has none', () => {
  expect(shown('\n\n  Yes. No.')).toEqual(['sentences', '\n\n  Yes. ', 'No.']);
  expect(shown(' \n ')).toEqual(['sentences']);
  expect(shown('')).toEqual(['sentences']);
});

test('of many sentences the paragraphs', () => {
  expect(shown('A. B.\n \nC. D.\n\n\nE.', 3)).toEqual(['paragraphs', 'A. B.\n \n', 'C. D.\n\n\n', 'E.']);
});

test('of many paragraphs, too, sentences that follow each other', () => {
  expect(shown('A.\n\nB.\n\nC.\n\nD.\n\nE.', 2)).toEqual(['runs', 'A.\n\nB.\n\nC.\n\n', 'D.\n\nE.']);
  expect(shown('A. B. C.', 2)).toEqual(['runs', 'A. B. ', 'C.']);
});

test('the pieces are the whole text, and not more than wanted', () => {
  const text = fc.array(fc.constantFrom('A b.', ' ', '\n', 'C?', '\n\n', 'x')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 6 }), (whole, most) => {
      const { pieces } = textPieces(whole, most);
      expect(pieces.length).toBeLessThanOrEqual(most);
      if (whole.trim() !== '') expect(pieces.map(({ from, to }) => whole.slice(from, to)).join('')).toBe(whole);
    }),
  );
});
