import { expect, test } from 'vitest';
import type { Outcome } from '../../server/src/engine/outcome.ts';
import { summaryBuilder } from '../../server/src/science/summary.ts';

const rows = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome, index) => {
    const row = { line: index + 1, id: `${index}`, item_id: `${index}`, item: {}, sample: {} };
    return { row, outcomes: [outcome] };
  });

test('the worst rows come with what their score stands on, then the errors', () => {
  const part = { hash: 'x', reads: [], paid: false, score: () => ({ score: 0 }) };
  const builder = summaryBuilder([{ id: 'amount', path: [], part, scale: [0, 1], parts: [] }]);
  const outcomes: Outcome[] = [
    { score: 1, evidence: { note: 'The number is `4`.' } },
    { flag: 'other_error', message: 'The reference is no number.' },
    { score: 0, evidence: { note: 'There is no number.' } },
    { score: 0.5 },
  ];
  for (const row of rows(outcomes)) builder.add(row);
  expect(builder.summary().worst).toEqual([
    { id: '2', line: 3, score: 0, message: 'There is no number.' },
    { id: '3', line: 4, score: 0.5 },
    { id: '1', line: 2, score: null, message: 'The reference is no number.' },
  ]);
});

test('of a penalty the worst rows are the highest', () => {
  const part = { hash: 'x', reads: [], paid: false, score: () => ({ score: 0 }) };
  const builder = summaryBuilder([{ id: 'promise', path: [], part, scale: [0, 1], penalty: true, parts: [] }]);
  for (const row of rows([{ score: 0 }, { score: 1 }, { score: 0.5 }])) builder.add(row);
  const { worst } = builder.summary();
  expect(worst.map(({ id }) => id)).toEqual(['1', '2']);
});
