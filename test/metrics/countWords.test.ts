import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../server/src/engine/metrics/tokens/countWords.ts';
import { pythonWords } from '../../server/src/engine/metrics/tokens/pythonWords.ts';

const letter = fc.constantFrom(
  ...'ab \n\t\r\u001c\u001f\u0020\u007f\u0085\u00a0\u1680\u2009\u200b\u2028\u3000é你',
  '\ud83d',
  '🙂',
);

test('words are counted as they are made', () => {
  fc.assert(
    fc.property(fc.array(letter), (letters) => {
      const text = letters.join('');
      expect(countWords(text)).toBe(pythonWords(text).length);
    }),
  );
});
