import { expect, test } from 'vitest';
import { later } from '../../server/src/adapters/later.ts';

test('makes nothing before it is asked, and then once', async () => {
  let times = 0;
  const number = later(async () => ++times);
  expect(number.made()).toBeUndefined();
  expect(await Promise.all([number.get(), number.get()])).toEqual([1, 1]);
  expect(await number.made()).toBe(1);
});
