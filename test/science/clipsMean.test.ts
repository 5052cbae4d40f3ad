import { expect, test } from 'vitest';
import { summaryBuilder } from '../../server/src/science/summary.ts';

/** `a06` and `a07` of HealthBench's rule: the mean is cut to [0, 1], the scores are not. */
const cases = [
  { scores: [0.583333333333, 0.333333333333, -2, 0.6], mean: 0, least: -2 },
  { scores: [-1.2, -0.4, 0.1], mean: 0, least: -1.2 },
  { scores: [0.5, -0.1], mean: 0.2, least: -0.1 },
];

test.each(cases)('$scores', ({ scores, mean, least }) => {
  const part = { hash: 'x', parts: [], clipsMean: true, combine: () => ({ score: 0 }) };
  const builder = summaryBuilder([{ id: 'reward', path: [], part, scale: [0, 1], parts: [] }]);
  for (const [index, score] of scores.entries()) {
    const row = { line: index + 1, id: `${index}`, item_id: `${index}`, item: {}, sample: {} };
    builder.add({ row, outcomes: [{ score }] });
  }
  const { reward } = builder.summary();
  expect(reward.mean).toBeCloseTo(mean, 12);
  expect(reward.min).toBe(least);
  expect(reward.ci95?.every((end) => end >= 0 && end <= 1)).toBe(true);
});
