import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decimalOf, zero } from '../../../server/src/engine/checks/shared/decimal.ts';
import { pairing } from '../../../server/src/engine/checks/shared/pairing.ts';
import { type Cell, cellNumber, type TableRow } from '../../../server/src/engine/checks/shared/tables/cell.ts';
import { compareTables, firstUnlike } from '../../../server/src/engine/checks/shared/tables/compareTables.ts';
import { ordersRows } from '../../../server/src/engine/checks/shared/tables/ordersRows.ts';
import { isNear } from '../../../server/src/engine/checks/shared/tables/pairRows.ts';
import { queriesIn } from '../../../server/src/engine/checks/shared/tables/queriesIn.ts';
import { compileCriterion, rowOf } from './run.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true }),
  fc.bigInt({ min: 2n ** 60n + 1n, max: 2n ** 60n + 3n }),
  fc.constantFrom('', '1', 'a', '#', 'NULL', "x'41'"),
  fc.constantFrom({ blob: '' }, { blob: '41' }),
);
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }));
const shuffled = table.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
);
const tolerance = fc.constantFrom(zero, decimalOf(0.5)!, decimalOf(1)!);
const none = { missing: [], extra: [] };

describe('tables as multisets', () => {
  it('equal themselves in any order', () => {
    fc.assert(
      fc.property(shuffled, tolerance, ([rows, others], apart) => {
        expect(compareTables(rows, others, apart)).toEqual(none);
        expect(firstUnlike(rows, [...rows], apart)).toBeUndefined();
      }),
    );
  });

  it('differ by the one row that is added, and by the one that is taken away', () => {
    fc.assert(
      fc.property(shuffled, tolerance, ([rows, [one, ...others]], apart) => {
        fc.pre(one !== undefined);
        expect(compareTables(rows, others, apart)).toMatchObject({ missing: [], extra: { length: 1 } });
        expect(compareTables(others, rows, apart)).toMatchObject({ missing: { length: 1 }, extra: [] });
        expect(firstUnlike(rows, others, apart)).toBeDefined();
      }),
    );
  });

  it('differ where one text changes', () => {
    fc.assert(
      fc.property(shuffled, tolerance, ([rows, others], apart) => {
        fc.pre(rows.length > 0);
        const [first, ...rest] = others;
        const changed = [['another', ...first!.slice(1)], ...rest];
        expect(compareTables(changed, rows, apart)).toMatchObject({ missing: { length: 1 }, extra: { length: 1 } });
      }),
    );
  });

  it('find as many pairs within a tolerance as there are', () => {
    const numbers = fc.array(fc.tuple(fc.constantFrom(0, 0.5, 1, 1.5, 2, 3), fc.constantFrom(0, 1, 2, 4)), {
      maxLength: 9,
    });
    const exact = (rows: readonly TableRow[]) => rows.map((row) => row.map((each) => cellNumber(each)!));
    fc.assert(
      fc.property(numbers, numbers, fc.constantFrom(1, 2), (left, right, columns) => {
        const [found, wanted] = [left, right].map((rows) => rows.map((row) => row.slice(0, columns)));
        const one = decimalOf(1)!;
        const most = pairing(exact(found!), exact(wanted!), (a, b) => isNear(a, b, one));
        const difference = compareTables(found!, wanted!, one)!;
        expect(difference.missing).toHaveLength(most.filter((partner) => partner === undefined).length);
        expect(difference.extra).toHaveLength(found!.length - wanted!.length + difference.missing.length);
      }),
    );
  });

  it('of ten thousand rows are told in short time, in order or not', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`row ${index % 7}`, index / 100, (index * 37) % 1000]);
    expect(compareTables([...rows].reverse(), rows, decimalOf(0.001)!)).toEqual(none);
    expect(compareTables([...rows].reverse(), rows, decimalOf(1000)!)).toEqual(none);
  });

  it('are not told apart where too many rows are near each other', () => {
    const rows = Array.from({ length: 500 }, (_, index) => [index / 1000, -index / 1000]);
    const others = rows.map(([a, b], index): TableRow => (index === 0 ? [2, 2] : [a!, b!]));
    expect(compareTables(others, rows, decimalOf(5)!)).toEqual(none);
    expect(compareTables(others.slice(1), rows, decimalOf(5)!)).toBeUndefined();
  });
});

test('the expected query is asked before the one that is checked, and alone where there is none', () => {
  const limits = { max_rows: 5, time_limit: 2 };
  const asked = (sql: object, sample: object) =>
    compileCriterion({ sql: { ...sql, ...limits } as never }).asks!(rowOf({ sample: sample as never }), []);
  const base = { ask: 'sql', maxRows: 5, timeLimit: 2 };
  const schema = { database: { schema: 'S' } };
  expect(asked({ schema: 'S', expect: 'Q' }, { output_text: ' R ' })).toEqual([
    { ...base, ...schema, query: 'Q' },
    { ...base, ...schema, query: 'R' },
  ]);
  expect(asked({ database: 'd.sqlite', expect: [[1]] }, {})).toEqual([{ ...base, database: { file: 'd.sqlite' } }]);
});

test('the hash is of all that changes the score', () => {
  const sql = { schema: 'S', expect: 'Q' };
  const others = [
    { schema: 'T' },
    { expect: 'R' },
    { ordered: true },
    { tolerance: 1 },
    { from: 'last' },
    { max_rows: 1 },
  ];
  const hashes = [{}, ...others, { query: '{{ sample.sql }}' }, { time_limit: 1 }].map(
    (other) => compileCriterion({ sql: { ...sql, ...other } }).hash,
  );
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(compileCriterion({ sql }).hash).not.toBe(compileCriterion({ sql, of: '{{ sample.sql }}' }).hash);
});

test.each([
  ['SELECT a FROM t ORDER BY a', true],
  ['select a from t order\n  by a limit 3', true],
  ['SELECT a FROM (SELECT a FROM t ORDER BY a)', false],
  ['SELECT rank() OVER (ORDER BY a) FROM t', false],
  ["SELECT 'ORDER BY' FROM t -- ORDER BY a", false],
  ['SELECT "(" FROM t /* ) */ ORDER BY a', true],
  ['SELECT reorder by_date FROM t', false],
])('%s orders its rows: %s', (query, is) => {
  expect(ordersRows(query)).toBe(is);
});

test('queries are found in linear time', () => {
  const parts = ['/*', "'", '"', 'with x', '\nselect', '\n', '--', 'with a (', 'with x as ', '\nselect;'];
  for (const part of parts) queriesIn(`\nselect ${part.repeat(100_000)}`);
});
