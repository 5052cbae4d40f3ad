import type { CellWord, Filter, Operand, Sign } from '../../languages/filter/filter.ts';
import { cell, pass, type RowTable, type TableColumn } from './rowTable.ts';
import { columnOf, expertOf, rowValue } from './rowValue.ts';

/** Whether something is so of a row; undefined where that is not known, which is no match, nor is its opposite. */
export type RowTest = (row: number) => boolean | undefined;

/** The test that a filter stands for. `says` tells in which rows a text stands. */
export function testOf(table: RowTable, filter: Filter, says: (text: string) => RowTest): RowTest {
  switch (filter.is) {
    case 'all':
      return every(filter.parts.map((part) => testOf(table, part, says)));
    case 'any':
      return some(filter.parts.map((part) => testOf(table, part, says)));
    case 'not':
      return opposite(testOf(table, filter.part, says));
    case 'compare':
      return compared(table, filter);
    case 'state':
      return inState(table, filter.state, filter.key);
    case 'text':
      return says(filter.text);
  }
}

/** The texts that a filter looks for in the rows themselves. */
export function textsOf(filter: Filter): readonly string[] {
  if (filter.is === 'text') return [filter.text];
  if (filter.is === 'not') return textsOf(filter.part);
  return 'parts' in filter ? filter.parts.flatMap(textsOf) : [];
}

function every(tests: readonly RowTest[]): RowTest {
  return (row) => {
    let isKnown = true;
    for (const test of tests) {
      const found = test(row);
      if (found === false) return false;
      if (found === undefined) isKnown = false;
    }
    return isKnown ? true : undefined;
  };
}

function some(tests: readonly RowTest[]): RowTest {
  return opposite(every(tests.map(opposite)));
}

function opposite(test: RowTest): RowTest {
  return (row) => {
    const found = test(row);
    return found === undefined ? undefined : !found;
  };
}

/** Scores that differ by less are equal: what is shown as `0.1` may have been added up. */
const hair = 1e-9;

const signs: Readonly<Record<Sign, (one: number, other: number) => boolean>> = {
  '=': (one, other) => Math.abs(one - other) < hair,
  '!=': (one, other) => Math.abs(one - other) >= hair,
  '<': (one, other) => one < other - hair,
  '<=': (one, other) => one < other + hair,
  '>': (one, other) => one > other + hair,
  '>=': (one, other) => one > other - hair,
};

function compared(table: RowTable, { sign, left, right }: Extract<Filter, { is: 'compare' }>): RowTest {
  const [one, other] = [valuesOf(table, left), valuesOf(table, right)];
  return (row) => {
    const [first, second] = [one(row), other(row)];
    if (typeof first === 'number' && typeof second === 'number')
      return Number.isNaN(first) || Number.isNaN(second) ? undefined : signs[sign](first, second);
    return signs[sign](String(first) < String(second) ? -1 : Number(first !== second), 0);
  };
}

function valuesOf(table: RowTable, operand: Operand): (row: number) => number | string {
  if ('number' in operand) return () => operand.number;
  if ('text' in operand) return () => operand.text;
  if ('expert' in operand) {
    const column = columnOf(table, operand.expert);
    return (row) => (column ? expertOf(column, row) : Number.NaN);
  }
  if (operand.key === 'id') return (row) => table.rows[row]!.id;
  return rowValue(table, operand.key) ?? (() => Number.NaN);
}

const cells: Readonly<Record<CellWord, (column: TableColumn, row: number) => boolean | undefined>> = {
  error: ({ states }, row) => states[row] === cell.error,
  lacking: ({ states }, row) => states[row] === cell.lacking,
  skipped: ({ states }, row) => states[row] === cell.skipped,
  labelled: (column, row) => !Number.isNaN(expertOf(column, row)),
  passed: ({ passes }, row) => passedOf(passes?.[row], pass.passed),
  failed: ({ passes }, row) => passedOf(passes?.[row], pass.failed),
};

function passedOf(found: number | undefined, wanted: number): boolean | undefined {
  return found === undefined || found === pass.unknown ? undefined : found === wanted;
}

/** Words about the whole row that are not about any of its cells. */
const ofReward: ReadonlySet<CellWord> = new Set<CellWord>(['passed', 'failed']);

function inState(table: RowTable, state: CellWord, key: string | undefined): RowTest {
  const asked = key === undefined && ofReward.has(state) ? 'reward' : key;
  const columns = asked === undefined ? table.columns : table.columns.filter((column) => column.key === asked);
  return some(columns.map((column) => (row) => cells[state](column, row)));
}
