import { expect, test } from 'vitest';
import { createRestarts } from '../../client/src/restarts.ts';

const minute = 60_000;

test.each([
  ['is told once', [0, 1, 2], ['tell', 'again', 'again']],
  ['is told anew when it comes much later', [0, 4 * minute, 8 * minute], ['tell', 'tell', 'tell']],
  [
    'that does not end leaves the server alone',
    [0, 1, 2, 3, 4, 5],
    ['tell', 'again', 'again', 'again', 'leave', 'leave'],
  ],
])('a trouble %s', (_what, times, wanted) => {
  const left = [...times];
  const next = createRestarts(() => left.shift()!);
  expect(times.map(() => next())).toEqual(wanted);
});
