import { type ColumnStats, columnStats } from './columnStats.ts';
import { cell, pass, type RowTable, type TableColumn } from './rowTable.ts';
import { expertOf } from './rowValue.ts';
import { type Scatter, scatterOf } from './scatterOf.ts';

/** What is wanted of the rows that match. */
export interface WindowWish {
  /** Place of the first in their order, from 0. */
  readonly from: number;
  readonly count: number;
  /** Whether figures of the columns are wanted, of the rows that match. */
  readonly stats?: boolean;
  readonly scatter?: { readonly by: string; readonly against: 'expert' | 'length' };
}

/** Some rows in the order that was asked for, as plain data. */
export interface RowsWindow {
  readonly version: number;
  /** Rows of the samples. */
  readonly total: number;
  /** Rows that match. */
  readonly matched: number;
  readonly columns: readonly WindowColumn[];
  readonly rows: readonly WindowRow[];
  readonly scatter?: Scatter;
}

export interface WindowColumn extends Pick<TableColumn, 'key' | 'id' | 'path' | 'kind' | 'scale' | 'penalty'> {
  readonly isLabelled: boolean;
  readonly hasPassing: boolean;
  readonly stats?: ColumnStats;
}

export interface WindowRow {
  readonly line: number;
  readonly id: string;
  readonly length: number | null;
  readonly reward: number | null;
  /** Absent where nothing says what passes, or it is not known. */
  readonly passed?: boolean;
  /** One a column. */
  readonly cells: readonly (number | null)[];
  /** Why a cell has no score, by the place of its column. */
  readonly whys?: Readonly<Record<number, CellWhy>>;
  /** What experts say, on the scale of the score, by the place of the column. */
  readonly experts?: Readonly<Record<number, number>>;
}

export interface CellWhy {
  readonly state: 'lacking' | 'skipped' | 'error';
  readonly message?: string;
}

/** Takes a window out of the rows in their order. */
export function rowsWindow(
  table: RowTable,
  order: Uint32Array,
  { from, count, stats, scatter }: WindowWish,
): RowsWindow {
  const rows = [...order.subarray(from, from + count)].map((row) => windowRow(table, row));
  return {
    version: table.version,
    total: table.rows.length,
    matched: order.length,
    columns: table.columns.map((column) => windowColumn(column, stats ? order : undefined)),
    rows,
    ...(scatter && { scatter: scatterOf(table, order, scatter.by, scatter.against) }),
  };
}

function windowColumn(column: TableColumn, order: Uint32Array | undefined): WindowColumn {
  const { key, id, path, kind, scale, penalty, experts, passes } = column;
  const common = {
    key,
    id,
    path,
    kind,
    scale,
    penalty,
    isLabelled: experts !== undefined,
    hasPassing: passes !== undefined,
  };
  return order ? { ...common, stats: columnStats(column, order) } : common;
}

function windowRow({ rows, columns }: RowTable, row: number): WindowRow {
  const { line, id, length } = rows[row]!;
  const whys = columns.flatMap((column, at) => {
    const why = whyOf(column, row);
    return why ? [[at, why] as const] : [];
  });
  const experts = columns.flatMap((column, at) =>
    Number.isNaN(expertOf(column, row)) ? [] : [[at, expertOf(column, row)]],
  );
  const passed = columns[0]!.passes?.[row] ?? pass.unknown;
  return {
    line,
    id,
    length: known(length),
    reward: known(columns[0]!.scores[row]!),
    cells: columns.map(({ scores }) => known(scores[row]!)),
    ...(passed !== pass.unknown && { passed: passed === pass.passed }),
    ...(whys.length > 0 && { whys: Object.fromEntries(whys) }),
    ...(experts.length > 0 && { experts: Object.fromEntries(experts) }),
  };
}

const states = new Map<number, CellWhy['state']>([
  [cell.lacking, 'lacking'],
  [cell.skipped, 'skipped'],
  [cell.error, 'error'],
]);

function whyOf(column: TableColumn, row: number): CellWhy | undefined {
  const state = states.get(column.states[row]!);
  const message = column.whys.get(row);
  return state && { state, ...(message !== undefined && { message }) };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
