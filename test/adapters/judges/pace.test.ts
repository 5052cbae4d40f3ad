import { expect, test } from 'vitest';
import type { Circumstances } from './simulated.ts';
import { simulated } from './simulated.ts';

/** Most time over the ideal. Where a call is told nothing, the pace has to be guessed. */
const cases: readonly (readonly [string, number, Partial<Circumstances>])[] = [
  ['all is well', 1.01, {}],
  ['a tenth breaks', 1.2, { fault: { reason: 'server' } }],
  ['a tenth is not in form', 1.15, { fault: { reason: 'reply' } }],
  ['a tenth is cut off', 1.2, { fault: { reason: 'connection' } }],
  ['a tenth is turned away', 1.2, { fault: { reason: 'throttled' } }],
  ['a tenth is turned away for 50 ms', 1.2, { fault: { reason: 'throttled', after: 50 } }],
  ['a tenth is turned away for a second', 1.4, { fault: { reason: 'throttled', after: 1000 } }],
  ['half of what is asked is admitted at once', 1.1, { admits: 8 }],
  ['one is admitted at once', 1.1, { admits: 1, asks: 200 }],
  ['8 are admitted a second', 1.05, { perSecond: 8, asks: 400 }],
  ['50 are admitted a second', 1.15, { perSecond: 50, asks: 400 }],
  ['50 are admitted a second, the first 50 at once', 1.05, { perSecond: 50, burst: 50, asks: 800 }],
  ['8 are admitted a second, and nothing is said', 1.8, { perSecond: 8, silent: true, asks: 400 }],
  ['2 are admitted a second, and nothing is said', 1.8, { perSecond: 2, silent: true, asks: 400 }],
];

test.each(cases)('in simulated time, no ask is lost and little time, where %s', async (_name, most, circumstances) => {
  const { over, lost } = await simulated({ asks: 2000, concurrency: 16, latency: 50, ...circumstances });
  expect(lost).toBe(0);
  expect(over).toBeLessThanOrEqual(most);
});
