import type { JsonObject } from '../../../engine/json.ts';
import { say } from '../../../languages/message.ts';
import type { Imported, ImportFormat } from '../importFormat.ts';

/** A format whose files hold one rubric a row, or the one. */
export interface RowFormat extends Omit<ImportFormat, 'detect' | 'read'> {
  readonly detect: (row: JsonObject) => number;
  readonly read: (row: JsonObject) => Imported;
  /** Its fields that become criteria; `rubric` and `rubrics` where absent. */
  readonly holds?: readonly string[];
}

/** The format of a file, from what is known of its rows: of several rubrics the wanted one is read. */
export function rowFormat({ detect, read, holds = ['rubric', 'rubrics'], ...rest }: RowFormat): ImportFormat {
  return {
    ...rest,
    detect: ({ rows: [first] }) => (first ? detect(first) : 0),
    read: ({ rows, row }) => {
      const wanted = rows[row];
      if (!wanted) return noSuchRow(row, rows.length);
      const item = Object.fromEntries(Object.entries(wanted).filter(([key]) => !holds.includes(key)));
      return ofSeveral(withItem(read(wanted), item), rows.length);
    },
  };
}

function withItem(imported: Imported, item: JsonObject): Imported {
  return 'refused' in imported ? imported : { ...imported, item };
}

/** A rubric with how many of them its file holds. */
export function ofSeveral(imported: Imported, count: number): Imported {
  return 'refused' in imported || count === 1 ? imported : { ...imported, count };
}

export function noSuchRow(row: number, count: number): Imported {
  return { refused: say`There is no number ${row + 1} in the file: it holds ${count}.` };
}
