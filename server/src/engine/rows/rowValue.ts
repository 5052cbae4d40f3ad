import { cell, type RowTable, type TableColumn } from './rowTable.ts';

/** A number of each row; NaN where there is none. */
export type RowValue = (row: number) => number;

const ownValues: Readonly<Record<string, (table: RowTable) => RowValue>> = {
  line:
    ({ rows }) =>
    (row) =>
      rows[row]!.line,
  length:
    ({ rows }) =>
    (row) =>
      rows[row]!.length,
  disagreement:
    ({ columns }) =>
    (row) =>
      largestGap(columns, row),
  variance: ({ columns }) => {
    const criteria = columns.filter(({ kind }) => kind === 'criterion');
    return (row) => varianceOf(criteria, row);
  },
};

/** Words that name something else than a criterion. */
export const ownKeys: ReadonlySet<string> = new Set(['reward', 'id', ...Object.keys(ownValues)]);

/** The numbers that a key names; undefined where it names none. */
export function rowValue(table: RowTable, key: string): RowValue | undefined {
  if (Object.hasOwn(ownValues, key)) return ownValues[key]!(table);
  const column = columnOf(table, key);
  return column && ((row) => column.scores[row]!);
}

/** What an expert says; NaN where that is nothing. */
export function expertOf({ experts }: TableColumn, row: number): number {
  return experts?.[row] ?? Number.NaN;
}

export function columnOf({ columns }: RowTable, key: string): TableColumn | undefined {
  return columns.find((column) => column.key === key);
}

/** How far the score is from what the expert says, of the width of its scale, where that is farthest. */
function largestGap(columns: readonly TableColumn[], row: number): number {
  let largest = Number.NaN;
  for (const column of columns) {
    const gap = Math.abs(column.scores[row]! - expertOf(column, row)) / width(column.scale);
    if (!(gap <= largest) && !Number.isNaN(gap)) largest = gap;
  }
  return largest;
}

/** Of the scores of the criteria that apply to the row, each on a scale from 0 to 1: the mean square from their mean. */
function varianceOf(criteria: readonly TableColumn[], row: number): number {
  let [n, mean, squares] = [0, 0, 0];
  for (const { scores, states, scale } of criteria) {
    if (states[row] !== cell.score) continue;
    const value = (scores[row]! - scale[0]) / width(scale);
    const step = value - mean;
    mean += step / ++n;
    squares += step * (value - mean);
  }
  return n > 1 ? squares / n : Number.NaN;
}

function width([lo, hi]: TableColumn['scale']): number {
  return hi > lo ? hi - lo : 1;
}
