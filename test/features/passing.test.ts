import { expect, test } from 'vitest';
import { type Shown, scoreLines } from '../../server/src/features/scoreLines.ts';
import { seenOf } from './seen.ts';

const figures: Shown['figures'] = {
  path: [],
  hash: '',
  mean: 0,
  ci95: [0, 0],
  stdev: 0,
  min: 0,
  max: 0,
  n: 8,
  bins: [8],
  scale: [0, 1],
  errors: 12,
  worst: [],
};

function line(more: Partial<Shown>) {
  const shown: Shown = { site: { path: [], at: 0 }, figures, state: 'fresh', ...more };
  return scoreLines(seenOf('name: a\ncriteria: []\n', 'rubric'), [shown], 'file:///rows.jsonl', 'long')[0]!;
}

test('how many rows pass stands at the line end, and its interval in the hover', () => {
  const passed = { share: 0.625, ci95: [0.3, 0.861] as const, n: 8, rule: '>= 0.5' };
  const { text, detail } = line({ figures: { ...figures, passed } });
  expect(text).toContain('63 % pass');
  expect(detail).toContain('63 % of 8 rows pass: 95 % interval 30 % to 86 %.');
});

test('where nothing says what passes, nothing is told of passing', () => {
  expect(line({}).text).not.toContain('pass');
});

test('a rubric is not said to be counted by a service', () => {
  expect(line({ service_mean: null }).text).not.toContain('service');
  expect(line({ service_mean: 0.1 }).text).toContain('(0.10 as the service counts errors)');
});

test('a mean of closed gates alone says so', () => {
  expect(line({ closed: 8 }).detail).toContain('All 8 rows of the mean have a gate that makes them 0.');
  expect(line({ closed: 7 }).detail).not.toContain('a gate');
});
