import type { RowTable } from './rowTable.ts';
import { rowValue } from './rowValue.ts';
import type { RowTest } from './testOf.ts';

export interface Sorting {
  /** The key of a column, or a word such as `length`. */
  readonly by: string;
  readonly descending?: boolean;
}

/**
 * The rows that match, in the order that is wanted; in that of the file where none is, or what is named has no value.
 * Rows without a value come last whichever way the others run.
 */
export function orderRows(table: RowTable, test: RowTest | undefined, sorting?: Sorting): Uint32Array {
  const all = new Uint32Array(table.rows.length);
  let count = 0;
  for (let row = 0; row < all.length; row++) if (!test || test(row) === true) all[count++] = row;
  const matched = all.slice(0, count);
  if (sorting?.by === 'id') return matched.sort(byId(table, sorting.descending === true));
  const value = sorting && rowValue(table, sorting.by);
  if (!value) return matched;
  const values = Float64Array.from({ length: all.length }, (_, row) => value(row));
  const sign = sorting.descending ? -1 : 1;
  return matched.sort((one, other) => {
    const [first, second] = [values[one]!, values[other]!];
    if (Number.isNaN(first) || Number.isNaN(second))
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || one - other;
    return sign * (first - second) || one - other;
  });
}

function byId({ rows }: RowTable, descending: boolean) {
  const sign = descending ? -1 : 1;
  return (one: number, other: number) => {
    const [first, second] = [rows[one]!.id, rows[other]!.id];
    return (first < second ? -sign : first > second ? sign : 0) || one - other;
  };
}
