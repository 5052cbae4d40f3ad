import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SemanticTokensEdit } from 'vscode-languageserver-types';
import { tokenEdits } from '../../server/src/features/tokenEdits.ts';

const numbers = fc.array(fc.nat(2), { maxLength: 12 });

function applied(data: readonly number[], edits: readonly SemanticTokensEdit[]): readonly number[] {
  return edits.reduceRight(
    (now, { start, deleteCount, data: own = [] }) => now.toSpliced(start, deleteCount, ...own),
    data,
  );
}

test('what differs, applied, gives the new numbers', () => {
  fc.assert(
    fc.property(numbers, numbers, (before, after) => {
      expect(applied(before, tokenEdits(before, after))).toEqual(after);
    }),
    { numRuns: 2000 },
  );
});

test('what is the same at both ends is not told', () => {
  expect(tokenEdits([1, 2, 3, 4], [1, 9, 9, 4])).toEqual([{ start: 1, deleteCount: 2, data: [9, 9] }]);
  expect(tokenEdits([1, 1, 1], [1, 1])).toEqual([{ start: 2, deleteCount: 1, data: [] }]);
  expect(tokenEdits([1, 2], [1, 2])).toEqual([]);
});
