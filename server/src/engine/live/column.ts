import type { Outcome } from '../outcome.ts';

/** What one unit said of each row of the samples: a number a row, and beside it what is more than a number. */
export interface Column {
  readonly rows: number;
  readonly scores: Float64Array;
  /** Of each row: unknown, a score alone, or more, which `others` holds. */
  readonly states: Uint8Array;
  readonly others: Map<number, Other>;
  /** Rows that are known. */
  known: number;
  bytes: number;
  /** What it may still grow by; beyond that, what is more than a number stays unknown. */
  readonly budget: Budget;
}

/** Bytes that are left. */
export interface Budget {
  left: number;
}

/** Evidence without its places, and a closed gate without its name, which is no part of what was graded. */
type Other =
  | { readonly score: number; readonly note?: string; readonly closed: boolean }
  | Exclude<Outcome, { readonly score: number }>;

const [unknown, plain, more] = [0, 1, 2];

/** Bytes that an empty column takes for a row. */
export const bytesOfRow = 9;

/** A column for so many rows, none of them known. */
export function createColumn(rows: number, budget: Budget): Column {
  const bytes = rows * bytesOfRow;
  budget.left -= bytes;
  const [scores, states] = [new Float64Array(rows), new Uint8Array(rows)];
  return { rows, scores, states, others: new Map(), known: 0, bytes, budget };
}

/** What is known of a row, as the unit with this id says it; undefined where nothing is. */
export function outcomeAt({ scores, states, others }: Column, row: number, id: string): Outcome | undefined {
  if (states[row] === plain) return { score: scores[row]! };
  const other = states[row] === more ? others.get(row)! : undefined;
  if (!other || !('score' in other)) return other;
  const { score, note, closed } = other;
  return { score, ...(note !== undefined && { evidence: { note } }), ...(closed && { closed: id }) };
}

/** Keeps what a unit said of a row, unless something is known of it; a row beyond the column is passed over. */
export function keepOutcome(column: Column, row: number, outcome: Outcome): void {
  if (column.states[row] === unknown) keep(column, row, 'score' in outcome ? outcome.score : 0, otherOf(outcome));
}

/** Takes over all that another column of the same unit and rows knows; that is the later word. */
export function keepColumn(column: Column, { scores, states, others }: Column): void {
  for (let row = 0; row < states.length; row++)
    if (states[row] !== unknown) keep(column, row, scores[row]!, others.get(row));
}

function keep(column: Column, row: number, score: number, other: Other | undefined): void {
  forget(column, row);
  const bytes = other ? bytesOf(other) : 0;
  if (other && bytes > column.budget.left) return;
  column.scores[row] = score;
  column.states[row] = other ? more : plain;
  column.known++;
  if (other) column.others.set(row, other);
  grow(column, bytes);
}

function forget(column: Column, row: number): void {
  if (column.states[row] === unknown) return;
  const other = column.others.get(row);
  if (other) grow(column, -bytesOf(other));
  column.others.delete(row);
  column.states[row] = unknown;
  column.known--;
}

function grow(column: Column, bytes: number): void {
  column.bytes += bytes;
  column.budget.left -= bytes;
}

/** About what the engine of JavaScript needs for it. */
function bytesOf(other: Other): number {
  return 100 + 2 * textOf(other).length;
}

function otherOf(outcome: Outcome): Other | undefined {
  if ('flag' in outcome) return { ...outcome, message: owned(outcome.message) };
  if (!('score' in outcome)) return { ...outcome, skipped: owned(outcome.skipped) };
  const { score, evidence, closed } = outcome;
  const note = evidence?.note;
  if (note === undefined && closed === undefined) return undefined;
  return { score, ...(note !== undefined && { note: owned(note) }), closed: closed !== undefined };
}

function textOf(other: Other): string {
  if ('flag' in other) return other.message;
  return 'skipped' in other ? other.skipped : (other.note ?? '');
}

/** The text by itself: a part of a longer text would keep the whole of that. */
function owned(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
