import { english, type Message, say } from '../../../../languages/message.ts';
import { failure } from '../../../outcome.ts';
import type { Row } from '../../../sample.ts';
import type { SqlAsk } from '../../../world.ts';
import type { checkedText } from '../checkedText.ts';
import type { compileExact } from '../compileExact.ts';
import { type Exact, isList } from '../exact.ts';
import { exactJson } from '../exactJson.ts';
import type { Finding } from '../finding.ts';
import type { Taken, Taking } from '../from.ts';
import { quoted } from '../quoted.ts';
import { cellOfExact, type TableRow } from './cell.ts';

/** What a database is made of, and the limits of a query. */
export interface SqlLimits {
  /** It is the path of a file, not SQL. */
  readonly isFile: boolean;
  readonly maxRows: number;
  /** Seconds. */
  readonly timeLimit: number;
}

/** How the pieces of the check are found in a row. */
export interface SqlFinders {
  readonly of: ReturnType<typeof checkedText>;
  readonly made: ReturnType<typeof checkedText>;
  readonly wish: ReturnType<typeof compileExact>;
  readonly taking: Extract<Taking, { readonly take: unknown }>;
}

/** What is asked for a row: first the expected query, or for the database alone where rows are expected. */
export interface SqlPlan {
  readonly wanted: SqlAsk;
  /** The rows expected, where no query says. */
  readonly rows?: readonly TableRow[];
  /** The query checked, or why there is none. */
  readonly query: Taken;
  readonly isText: boolean;
}

/** Finds in rows what is asked; the completion's own fault is left for when the expected query is known to work. */
export function compileSqlPlan(limits: SqlLimits, finders: SqlFinders): (row: Row) => Finding<SqlPlan> {
  const { isFile, maxRows, timeLimit } = limits;
  return (row) => {
    const made = finders.made(row);
    if (!('value' in made)) return made;
    const wish = finders.wish(row);
    if (!('value' in wish)) return wish;
    const checked = finders.of(row);
    if ('flag' in checked) return checked;
    const database = isFile ? { file: made.value.text } : { schema: made.value.text };
    const base = { ask: 'sql', database, maxRows, timeLimit } as const;
    const isText = 'value' in checked && checked.value.isText;
    const query = 'value' in checked ? finders.taking.take(checked.value.text) : checked;
    if (typeof wish.value === 'string') return { value: { wanted: { ...base, query: wish.value }, query, isText } };
    const rows = rowsOf(wish.value);
    return 'text' in rows ? failure('other_error', english(rows)) : { value: { wanted: base, rows, query, isText } };
  };
}

/** The rows that a list names, or in a sentence why it names none. */
export function rowsOf(value: Exact): readonly TableRow[] | Message {
  if (!isList(value)) return say`\`expect\` is neither a query nor a list of rows.`;
  const rows: TableRow[] = [];
  for (const row of value) {
    const cells = isList(row) ? row.map(cellOfExact) : undefined;
    if (!cells?.every((cell) => cell !== undefined))
      return say`${quoted(exactJson(row))} in \`expect\` is no row: a row is a list of texts, numbers and null.`;
    if (cells.length !== (rows[0] ?? cells).length) return say`The rows in \`expect\` are not equally long.`;
    rows.push(cells);
  }
  return rows;
}
