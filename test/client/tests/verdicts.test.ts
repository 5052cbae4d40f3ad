import { describe, expect, test } from 'vitest';
import { exercised } from '../../../client/src/tests/exercised.ts';
import { expectedOf } from '../../../client/src/tests/expectedOf.ts';
import { failingRows, passingAmong } from '../../../client/src/tests/failingRows.ts';
import { rowsOf } from '../../../client/src/tests/rowsOf.ts';
import { countsOf, verdictOf } from '../../../client/src/tests/verdictOf.ts';
import type { RowsAnswer, RowsColumn, RowsStats, SampleRow } from '../../../server/src/protocol/index.ts';

const stats: RowsStats = { mean: 0.5, min: 0, max: 1, n: 4, errors: 0, skipped: 0, lacking: 0, bins: [] };
const column: RowsColumn = {
  key: 'polite',
  title: 'polite',
  path: ['criteria', 0],
  kind: 'criterion',
  scale: [0, 1],
  penalty: false,
  isLabelled: false,
  hasPassing: false,
  stats,
};

describe('the verdict', () => {
  test.each([
    ['passed', {}, 0],
    ['passed', { skipped: 3 }, 0],
    ['failed', {}, 1],
    ['failed', { errors: 1, lacking: 1 }, 2],
    ['errored', { errors: 1, lacking: 1 }, 1],
    ['unknown', { lacking: 1 }, 0],
    ['unknown', { n: 0, skipped: 4 }, 0],
  ])('is %s of %o with %i that fail or are errors', (verdict, more, matched) => {
    expect(verdictOf(countsOf({ ...stats, ...more }, matched))).toBe(verdict);
  });
});

test.each([
  ['`polite` < 1 or error(`polite`)', {}, false],
  ['`polite` < 7 or error(`polite`)', { scale: [1, 7] }, false],
  ['`polite` > 0 or error(`polite`)', { penalty: true }, true],
  ['failed(`polite`) or error(`polite`)', { hasPassing: true, penalty: true }, true],
] as const)('the failing rows are those where %s', (filter, more, descending) => {
  const wanted = { ...column, ...more };
  expect(failingRows(wanted)).toEqual({ filter, sort: { by: 'polite', descending } });
  expect(passingAmong(wanted, [2, 5])).toEqual({ filter: `not (${filter}) and (line = 2 or line = 5)` });
});

test.each([
  ['≥ 0.7', { mark: 0.7 }, { hasPassing: true }],
  ['≤ 0.2', { mark: 0.2 }, { hasPassing: true, penalty: true }],
  ['1', {}, {}],
  ['7', {}, { scale: [1, 7] }],
  ['0', {}, { penalty: true }],
  [undefined, {}, { hasPassing: true }],
] as const)('what passes is said as %s', (said, own, more) => {
  expect(expectedOf(own, { ...column, ...more })).toBe(said);
});

test.each([
  [{ times: 4, varies: true }, stats],
  [
    { times: 4, varies: false },
    { ...stats, min: 1 },
  ],
  [
    { times: 0, varies: false },
    { ...stats, n: 0, min: null, max: null },
  ],
])('how far rows try a criterion out: %o', (found, given) => {
  expect(exercised(given)).toEqual(found);
});

describe('the rows of tests', () => {
  const row: SampleRow = { line: 3, id: 'row 3', length: 1, reward: 0, cells: [0] };
  const answer = (version: number): RowsAnswer => ({
    version,
    samples: 'file:///a.jsonl',
    graders: [],
    total: 4,
    matched: 1,
    columns: [column],
    rows: [row],
  });
  const limits = { path: [], most: 5 };

  test('are the failing ones of each, and of those that were asked about the others', async () => {
    const asked: unknown[] = [];
    const ask = async (wanted: object) => {
      asked.push(wanted);
      return answer(1);
    };
    const found = await rowsOf(ask, [{ key: 'polite', lines: [3] }], limits);
    expect(found).toMatchObject({
      path: '[]',
      samples: 'file:///a.jsonl',
      tests: [{ at: 0, counts: { n: 4, failed: 1 }, failing: [row], others: [row] }],
    });
    expect(asked).toEqual([
      { path: [], from: 0, count: 0, stats: true },
      { path: [], ...failingRows(column), from: 0, count: 5 },
      { path: [], ...passingAmong(column, [3]), from: 0, count: 5 },
    ]);
  });

  test('are asked anew where they have changed meanwhile', async () => {
    const versions = [1, 2, 2, 2];
    const found = await rowsOf(async () => answer(versions.shift()!), [{ key: 'polite', lines: [] }], limits);
    expect(found).toMatchObject({ version: 2 });
  });

  test('that keep changing are not told', async () => {
    let version = 0;
    const found = await rowsOf(async () => answer(version++), [{ key: 'polite', lines: [] }], limits);
    expect(found).toEqual({ refused: '' });
  });

  test('are refused as the server does', async () => {
    const refused = { refused: 'It is not graded yet.', isUnrun: true } as const;
    expect(await rowsOf(async () => refused, [], limits)).toEqual(refused);
  });
});
