import { failure, type Outcome } from '../../../outcome.ts';
import { decimalOf, zero } from '../decimal.ts';
import { quoted } from '../quoted.ts';
import { rowText, type TableRow } from './cell.ts';
import { compareTables, firstUnlike, type TableDifference } from './compareTables.ts';

/** Rows, and how many cells each has where that is known of a table without rows. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly columns?: number;
}

/** How tables are compared. */
export interface TableComparison {
  readonly ordered: boolean;
  /** How far numbers may be apart. */
  readonly tolerance: number;
}

/** Scores 1 where the rows are the ones wanted, else 0, and says what differs. */
export function tableOutcome(found: Table, wanted: Table, { ordered, tolerance }: TableComparison): Outcome {
  const [width, wantedWidth] = [widthOf(found), widthOf(wanted)];
  if (width !== undefined && wantedWidth !== undefined && width !== wantedWidth)
    return zeroFor(`The query gives ${counted(width, 'column')}, wanted ${wantedWidth}.`);
  const apart = decimalOf(tolerance) ?? zero;
  const at = ordered ? firstUnlike(found.rows, wanted.rows, apart) : undefined;
  if (ordered && at === undefined) return same;
  const difference = compareTables(found.rows, wanted.rows, apart);
  if (at !== undefined) return zeroFor(orderWords(found.rows[at], wanted.rows[at], at, difference));
  if (!difference)
    return failure('other_error', 'Too many rows lie within `tolerance` of each other to tell which is which.');
  return isNone(difference) ? same : zeroFor(`The rows differ: ${differenceWords(difference)}.`);
}

const same: Outcome = { score: 1, evidence: { note: 'The query gives the rows wanted.' } };

function zeroFor(note: string): Outcome {
  return { score: 0, evidence: { note } };
}

function widthOf({ rows, columns }: Table): number | undefined {
  return columns ?? rows[0]?.length;
}

function isNone({ missing, extra }: TableDifference): boolean {
  return missing.length === 0 && extra.length === 0;
}

function orderWords(
  found: TableRow | undefined,
  wanted: TableRow | undefined,
  at: number,
  difference: TableDifference | undefined,
): string {
  if (difference && !isNone(difference)) return `The rows differ: ${differenceWords(difference)}.`;
  const [is, should] = [found, wanted].map((row) => (row ? quoted(rowText(row)) : 'absent'));
  return `The order of the rows differs: row ${at + 1} is ${is}, wanted ${should}.`;
}

/** Rows named in the evidence, of each kind; more are counted. */
const named = 2;

function differenceWords({ missing, extra }: TableDifference): string {
  return [...clause('missing', missing), ...clause('not wanted', extra)].join('; ');
}

function clause(what: string, rows: readonly TableRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const texts = rows.slice(0, named).map((row) => quoted(rowText(row)));
  const more = rows.length > named ? ` and ${rows.length - named} more` : '';
  return [`${what} ${texts.join(', ')}${more}`];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
