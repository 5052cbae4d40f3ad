import { expect, test } from 'vitest';
import { labelKey, labelOfKey } from '../../client/src/labels/labelKey.ts';

test.each([
  [
    [true, false],
    ['m', 'n'],
  ],
  [
    ['rude', 'mild', 'warm'],
    ['1', '2', '3'],
  ],
  [
    [0, 1, 2],
    ['0', '1', '2'],
  ],
  [[...'abcdefghij'], ['1', '2', '3', '4', '5', '6', '7', '8', '9', undefined]],
])('each of %j has its key', (options, keys) => {
  expect(options.map((label) => labelKey({ options }, label))).toEqual(keys);
  for (const [at, key] of keys.entries()) if (key) expect(labelOfKey({ options }, key)).toBe(options[at]);
});

test('other keys stand for nothing', () => {
  expect(labelOfKey({ options: [true, false] }, '1')).toBeUndefined();
  expect(labelOfKey({ options: ['rude', 'warm'] }, 'm')).toBeUndefined();
  expect(labelOfKey({ options: ['rude', 'warm'] }, '3')).toBeUndefined();
});
