import { expect, test } from 'vitest';
import { startUpBytes } from '../../scripts/setup/startUpBytes.mjs';

test('the bundle reads little before it answers an editor: what knows the languages loads behind that', () => {
  expect(startUpBytes()).toBeGreaterThan(100_000);
  expect(startUpBytes()).toBeLessThanOrEqual(700_000);
});
