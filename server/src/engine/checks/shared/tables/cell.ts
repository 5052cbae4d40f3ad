import type { Json } from '../../../json.ts';
import type { Decimal } from '../decimal.ts';
import { asDecimal, type Exact } from '../exact.ts';
import { exactJson } from '../exactJson.ts';

/**
 * A value of SQLite: NULL, a number, a text, or bytes. A number is a double wherever one is exactly the number, else an
 * integer, so that equal numbers are identical whether they were integers or not.
 */
export type Cell = null | number | bigint | string | Blob;

/** Bytes as hexadecimal digits. */
export interface Blob {
  readonly blob: string;
}

/** A row of a table. */
export type TableRow = readonly Cell[];

const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;

/** A cell of an answer (`SqlTable`). */
export function cellOfAnswer(value: Json): Cell {
  if (value === null || typeof value !== 'object') return value as Cell;
  const { integer, real, blob } = value as { integer?: string; real?: string; blob?: string };
  if (integer !== undefined) return numberCell(BigInt(integer));
  return real !== undefined ? Number(real) : { blob: blob! };
}

/** A cell of a row that a spec or a sample writes, as SQLite would read it; undefined where it is none. */
export function cellOfExact(value: Exact): Cell | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  const decimal = asDecimal(value);
  if (!decimal) return undefined;
  const integer = decimal.numerator / decimal.denominator;
  const isInteger = integer * decimal.denominator === decimal.numerator && integer >= least && integer <= most;
  return isInteger ? numberCell(integer) : Number(exactJson(value));
}

function numberCell(integer: bigint): number | bigint {
  const near = Number(integer);
  return BigInt(near) === integer ? near : integer;
}

/** The finite number that a cell is. */
export function cellNumber(cell: Cell): Decimal | undefined {
  if (typeof cell === 'bigint') return { numerator: cell, denominator: 1n };
  return typeof cell === 'number' ? asDecimal(cell) : undefined;
}

/** A cell as SQL writes it, but for texts, which JSON writes. Equal cells give equal texts, and others do not. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return JSON.stringify(cell);
  if (typeof cell !== 'object') return String(cell === 0 ? 0 : cell);
  return cell === null ? 'NULL' : `x'${cell.blob}'`;
}

/** A row in parentheses. */
export function rowText(row: TableRow): string {
  return `(${row.map(cellText).join(', ')})`;
}
