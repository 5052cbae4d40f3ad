import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepOutcome, outcomeAt } from '../../server/src/engine/live/column.ts';
import { createColumns } from '../../server/src/engine/live/columns.ts';
import { firstRows } from '../../server/src/engine/live/firstRows.ts';
import type { Outcome } from '../../server/src/engine/outcome.ts';
import { createChoice } from '../../server/src/live/choice.ts';

const outcomes = fc.oneof(
  fc.double({ noNaN: true }).map((score): Outcome => ({ score })),
  fc.record({ score: fc.constantFrom(0, 0.5), evidence: fc.record({ note: fc.string() }) }),
  fc.constant<Outcome>({ score: 0, closed: 'gate' }),
  fc.string().map((skipped): Outcome => ({ skipped })),
  fc.string().map((message): Outcome => ({ flag: 'other_error', message })),
);

describe('a column', () => {
  test('gives back what was kept, a gate under the name that it has now', () => {
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 20 }), (all) => {
        const column = createColumns(30).of('a');
        for (const [row, outcome] of all.entries()) keepOutcome(column, row, outcome);
        expect(all.map((_, row) => outcomeAt(column, row, 'gate'))).toEqual(all);
        expect(outcomeAt(column, 29, 'gate')).toBeUndefined();
        expect(column.known).toBe(all.length);
      }),
    );
  });

  test('keeps the first word on a row, and passes over a row that it has not', () => {
    const column = createColumns(2).of('a');
    keepOutcome(column, 0, { score: 1 });
    keepOutcome(column, 0, { score: 0 });
    keepOutcome(column, 2, { score: 0 });
    expect([outcomeAt(column, 0, ''), outcomeAt(column, 2, ''), column.known]).toEqual([{ score: 1 }, undefined, 1]);
  });

  test('takes over what a later one knows', () => {
    const [held, later] = [createColumns(3), createColumns(3)];
    keepOutcome(held.of('a'), 0, { flag: 'other_error', message: 'It broke.' });
    keepOutcome(held.of('a'), 1, { score: 0.25 });
    keepOutcome(later.of('a'), 0, { score: 1 });
    keepOutcome(later.of('a'), 2, { skipped: 'It does not apply.' });
    held.adopt(later);
    const found = [0, 1, 2].map((row) => outcomeAt(held.of('a'), row, ''));
    expect(found).toEqual([{ score: 1 }, { score: 0.25 }, { skipped: 'It does not apply.' }]);
    expect(held.of('a').known).toBe(3);
  });
});

describe('columns', () => {
  test('give way where there is no room, those first that were not used for the longest', () => {
    const columns = createColumns(100, 3 * 900);
    for (const hash of ['a', 'b', 'c']) keepOutcome(columns.of(hash), 0, { score: 1 });
    columns.of('a');
    columns.of('d');
    expect([...columns.entries()].map(([hash]) => hash)).toEqual(['c', 'a', 'd']);
  });

  test('keep no text beyond their budget, and never a wrong number instead', () => {
    const column = createColumns(10, 90 + 150).of('a');
    keepOutcome(column, 0, { flag: 'other_error', message: 'x'.repeat(20) });
    keepOutcome(column, 1, { flag: 'other_error', message: 'x'.repeat(20) });
    keepOutcome(column, 2, { score: 0.5 });
    expect([0, 1, 2].map((row) => outcomeAt(column, row, '') !== undefined)).toEqual([true, false, true]);
  });
});

describe('the rows that are graded first', () => {
  test('are so many different ones, ranked without a gap, and always the same', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(1200), (rows, most) => {
        const ranks = firstRows(rows, most);
        expect(ranks.size).toBe(Math.min(rows, most));
        expect([...ranks.values()].sort((one, other) => one - other)).toEqual([...ranks.keys()].map((_, rank) => rank));
        for (const row of ranks.keys()) expect(row).toBeLessThan(rows);
        expect(firstRows(rows, most)).toEqual(ranks);
      }),
      { numRuns: 30 },
    );
  });

  test('are chosen evenly, those of low rank as well', () => {
    const ranks = firstRows(100_000, 1000);
    for (const most of [200, 1000]) {
      const tenths = new Array<number>(10).fill(0);
      for (const [row, rank] of ranks) if (rank < most) tenths[Math.floor(row / 10_000)]!++;
      for (const count of tenths) expect(Math.abs(count - most / 10)).toBeLessThan(4 * Math.sqrt(most / 10));
    }
  });
});

describe('the rows that are held', () => {
  const row = (at: number, length: number) => ({
    ...{ at, line: at + 1, id: String(at), item_id: String(at), item: {}, sample: {} },
    source: 'x'.repeat(length),
  });

  test('are all, in the order of the samples, where they are few; none before all have passed', () => {
    const choice = createChoice(3);
    choice.add(row(0, 5));
    choice.add(row(1, 5));
    expect(choice.chosen()).toBeUndefined();
    choice.add(row(2, 5));
    expect(choice.chosen()?.map(({ at }) => at)).toEqual([0, 1, 2]);
  });

  test('are as many as have room, and still a random choice', () => {
    const choice = createChoice(20);
    for (let at = 0; at < 20; at++) choice.add(row(at, 1_500_000));
    const best = [...firstRows(20, 1000)].filter(([, rank]) => rank < 5).map(([at]) => at);
    expect(choice.chosen()?.map(({ at }) => at)).toEqual(best.sort((one, other) => one - other));
  });
});
