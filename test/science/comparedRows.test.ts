import { expect, test } from 'vitest';
import type { KeptRow } from '../../server/src/engine/keptRun.ts';
import { comparedRows } from '../../server/src/science/comparedRows.ts';
import { rankChanges } from '../../server/src/science/rankChanges.ts';

const byLine = { columns: [{ id: 'a', before: 0, after: 1 }], byLine: true };
const before: readonly KeptRow[] = [
  ['x', 1, null, 0.5, 0],
  ['y', 2, null, 1, 1],
  ['z', 3, 'y', null, 1],
];

test('rewards and criteria are compared on the samples that have both', () => {
  const after: readonly KeptRow[] = [
    ['x', 1, null, 0.75, 0.1, 1],
    ['y', 2, null, 0.5, 0.1, null],
    ['z', 3, 'y', 0.25, 0.1, 0.5],
  ];
  const found = comparedRows(before, after, byLine);
  expect(found).toMatchObject({ errors: 1, onlyBefore: 0, onlyAfter: 0, effect: { n: 2, rose: 1, fell: 1 } });
  expect(found.criteria).toMatchObject([{ id: 'a', n: 2, before: 0.5, after: 0.75, difference: 0.25 }]);
  expect(found.effect.most.map(({ id }) => id)).toEqual(['y', 'x']);
  expect(found.ranks).toEqual([
    { id: 'x', line: 1, before: 2, after: 1 },
    { id: 'y', line: 2, before: 1, after: 2 },
  ]);
});

test('samples of other files are matched by their ids, those of one id in their order', () => {
  const [olds, news]: readonly (readonly KeptRow[])[] = [
    [
      ['a', 1, null, 0],
      ['a', 2, null, 1],
      ['b', 3, null, 1],
    ],
    [
      ['c', 1, null, 1],
      ['a', 2, null, 0.5],
      ['a', 3, null, 1],
    ],
  ];
  const found = comparedRows(olds!, news!, { columns: [], byLine: false });
  expect(found).toMatchObject({ onlyBefore: 1, onlyAfter: 1, effect: { n: 2 } });
  expect(found.effect.most).toEqual([{ id: 'a', line: 2, before: 0, after: 0.5 }]);
});

test('equal rewards share a rank, and what rounding makes is no order', () => {
  const pair = (line: number, old: number, young: number) => ({
    id: `${line}`,
    item: '',
    line,
    before: old,
    after: young,
  });
  expect(rankChanges([pair(1, 0.1 + 0.2, 0.3), pair(2, 0.3, 0.1 + 0.2), pair(3, 0.3, 0.9)])).toEqual([
    { id: '3', line: 3, before: 2, after: 1 },
    { id: '1', line: 1, before: 2, after: 2.5 },
    { id: '2', line: 2, before: 2, after: 2.5 },
  ]);
});
