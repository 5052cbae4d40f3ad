import type { RowsColumn, SampleRow } from '../../server/src/protocol/index.ts';
import type { Words } from '../src/panel/words.ts';

/** A column as the grid shows it. */
export interface GridColumn {
  /** What it is sorted by. */
  readonly key: string;
  readonly title: string;
  /** Its place among the columns of scores; absent where it is none of them. */
  readonly index?: number;
  readonly column?: RowsColumn;
  readonly numberIn: (row: SampleRow) => number | null;
}

/** The columns of scores, and behind them the length. */
export function gridColumns(columns: readonly RowsColumn[], words: Words): readonly GridColumn[] {
  const scores = columns.map((column, index): GridColumn => {
    const title = column.kind === 'reward' ? words.reward : column.title;
    return { key: column.key, title, index, column, numberIn: ({ cells }) => cells[index] ?? null };
  });
  const length: GridColumn = { key: 'length', title: words.length, numberIn: (row) => row.length };
  return columns.length > 0 ? [...scores, length] : [];
}
