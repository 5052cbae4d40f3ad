import { firstRows } from '../engine/live/firstRows.ts';
import type { PlacedRow } from '../engine/live/remembering.ts';

/** Rows that are held, and the characters that their lines may have together. */
const most = { rows: 1000, text: 8_000_000 };

/** Chooses the rows that are graded first from all as they pass. */
export interface Choice {
  readonly add: (row: PlacedRow) => void;
  /** In the order of the samples; undefined where not all rows of the samples have passed. */
  readonly chosen: () => readonly PlacedRow[] | undefined;
}

/** Begins a choice of so many rows: all where they are few. What is too much text is the end of the ranks. */
export function createChoice(rows: number): Choice {
  const ranks = firstRows(rows, most.rows);
  const held = new Map<number, PlacedRow>();
  let [passed, text, end] = [0, 0, Infinity];
  const drop = () => {
    const last = Math.max(...held.keys());
    text -= lengthOf(held.get(last)!);
    held.delete(last);
    end = last;
  };
  return {
    add: (row) => {
      passed++;
      const rank = ranks.get(row.at) ?? Infinity;
      if (rank >= end) return;
      held.set(rank, owned(row));
      text += lengthOf(row);
      while (text > most.text && held.size > 1) drop();
    },
    chosen: () => (passed === rows ? [...held.values()].sort((one, other) => one.at - other.at) : undefined),
  };
}

function lengthOf({ source }: PlacedRow): number {
  return source?.length ?? 0;
}

/** The row's line by itself: as a part of a longer text it would keep the whole of that. */
function owned(row: PlacedRow): PlacedRow {
  return { ...row, ...(row.source !== undefined && { source: JSON.parse(JSON.stringify(row.source)) as string }) };
}
