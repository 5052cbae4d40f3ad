import { type Budget, bytesOfRow, type Column, createColumn, keepColumn } from './column.ts';

/** The columns of some samples by the hashes of their units; together they take so many bytes at the most. */
export interface Columns {
  /** The column of a unit. Where there is none it is made, and those that were not used for the longest give way. */
  readonly of: (hash: string) => Column;
  /** Takes over what other columns of the same samples know. */
  readonly adopt: (others: Columns) => void;
  readonly entries: () => Iterable<readonly [string, Column]>;
}

/** Starts with no column, for samples of so many rows. */
export function createColumns(rows: number, most = 32_000_000): Columns {
  const held = new Map<string, Column>();
  const budget: Budget = { left: most };
  const makeRoom = () => {
    for (const [hash, { bytes }] of held) {
      if (budget.left >= rows * bytesOfRow) return;
      held.delete(hash);
      budget.left += bytes;
    }
  };
  const make = () => {
    makeRoom();
    return createColumn(rows, budget);
  };
  const of = (hash: string) => {
    const column = held.get(hash) ?? make();
    held.delete(hash);
    held.set(hash, column);
    return column;
  };
  const adopt: Columns['adopt'] = (others) => {
    for (const [hash, column] of others.entries()) keepColumn(of(hash), column);
  };
  return { of, adopt, entries: () => held };
}
