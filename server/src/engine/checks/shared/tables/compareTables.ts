import type { Decimal } from '../decimal.ts';
import { cellNumber, cellText, type TableRow } from './cell.ts';
import { isNear, type Numbers, pairRows } from './pairRows.ts';

/** Rows that are wanted and not found, and rows found that are not wanted; none of either where the tables are equal. */
export interface TableDifference {
  readonly missing: readonly TableRow[];
  readonly extra: readonly TableRow[];
}

/**
 * Compares rows as multisets: NULL is NULL, 1 is 1.0 and not `'1'`, numbers may be `tolerance` apart. Undefined where
 * too many rows lie within the tolerance of each other to tell.
 */
export function compareTables(
  found: readonly TableRow[],
  wanted: readonly TableRow[],
  tolerance: Decimal,
): TableDifference | undefined {
  const isExact = tolerance.numerator === 0n;
  const [left, right] = [byShape(found, isExact), byShape(wanted, isExact)];
  const extra = [...left].flatMap(([shape, { rows }]) => (right.has(shape) ? [] : rows));
  const missing: TableRow[] = [];
  for (const [shape, group] of right) {
    const difference = compareGroups(left.get(shape) ?? nobody, group, tolerance);
    if (!difference) return undefined;
    missing.push(...difference.missing);
    extra.push(...difference.extra);
  }
  return { missing, extra };
}

/** The position of the first row that differs, where order counts; undefined where none does. */
export function firstUnlike(
  found: readonly TableRow[],
  wanted: readonly TableRow[],
  tolerance: Decimal,
): number | undefined {
  const length = Math.max(found.length, wanted.length);
  for (let index = 0; index < length; index++) if (!isAlike(found[index], wanted[index], tolerance)) return index;
  return undefined;
}

function isAlike(a: TableRow | undefined, b: TableRow | undefined, tolerance: Decimal): boolean {
  if (!a || !b) return false;
  if (tolerance.numerator === 0n) return shapeOf(a, true) === shapeOf(b, true);
  return shapeOf(a, false) === shapeOf(b, false) && isNear(numbersOf(a), numbersOf(b), tolerance);
}

/** Rows that are the same but for their numbers. */
interface Group {
  readonly rows: TableRow[];
  readonly numbers: Numbers[];
}

const nobody: Group = { rows: [], numbers: [] };

function byShape(rows: readonly TableRow[], isExact: boolean): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const shape = shapeOf(row, isExact);
    const group = groups.get(shape) ?? { rows: [], numbers: [] };
    group.rows.push(row);
    group.numbers.push(isExact ? [] : numbersOf(row));
    groups.set(shape, group);
  }
  return groups;
}

/** What must be the same in both rows; numbers are left out where they may differ a little. */
function shapeOf(row: TableRow, isExact: boolean): string {
  return row.map((cell) => (!isExact && cellNumber(cell) ? '#' : cellText(cell))).join();
}

function numbersOf(row: TableRow): Numbers {
  return row.flatMap((cell) => cellNumber(cell) ?? []);
}

function compareGroups(found: Group, wanted: Group, tolerance: Decimal): TableDifference | undefined {
  const pairs = pairRows(found.numbers, wanted.numbers, tolerance);
  if (!pairs) return undefined;
  const taken = new Set(pairs);
  return {
    missing: wanted.rows.filter((_, index) => pairs[index] === undefined),
    extra: found.rows.filter((_, index) => !taken.has(index)),
  };
}
