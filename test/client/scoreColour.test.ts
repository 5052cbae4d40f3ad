import { expect, test } from 'vitest';
import { colourOf } from '../../client/src/scores/scoreColour.ts';

test.each([
  ['fresh', 'high', 'rewardsmith.scoreHigh'],
  ['fresh', 'middle', 'rewardsmith.scoreMiddle'],
  ['running', 'low', 'rewardsmith.scoreLow'],
  ['running', undefined, 'rewardsmith.scoreStale'],
  ['stale', 'high', 'rewardsmith.scoreStale'],
  ['failed', 'low', 'rewardsmith.scoreError'],
] as const)('%s and %s is %s', (state, level, colour) => {
  expect(colourOf(level === undefined ? { state } : { state, level })).toBe(colour);
});
