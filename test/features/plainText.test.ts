import { expect, test } from 'vitest';
import { plainText } from '../../server/src/features/plainText.ts';

test.each([
  ['Use `x`, **not** [`y`](command:a?%5B1%5D).', 'Use x, not y.'],
  ['a\\*b \\_c\\_ \\\\ snake_case 2*3', 'a*b _c_ \\ snake_case 2*3'],
  ['Before\n\n```python\na = `b` ** "c"\n```\n\nafter', 'Before\n\na = `b` ** "c"\n\nafter'],
  ['```\n```', ''],
  ['`` a`b `` and `x ** 2 \\n`', ' a`b  and x ** 2 \\n'],
  ['', ''],
])('%j reads %j', (markdown, plain) => {
  expect(plainText(markdown)).toBe(plain);
});
