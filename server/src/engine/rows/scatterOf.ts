import type { Scale } from '../part.ts';
import type { RowTable } from './rowTable.ts';
import { columnOf, expertOf, rowValue } from './rowValue.ts';

/** How many rows have which value and which score: a picture of so many points at the most, however many rows. */
export interface Scatter {
  readonly x: Scale;
  readonly y: Scale;
  /** Columns and rows of the grid; the first row is the lowest. */
  readonly width: number;
  readonly height: number;
  /** Place in the grid, and rows there; only where there are some. */
  readonly points: readonly (readonly [x: number, y: number, count: number])[];
  /** Rows that have both. */
  readonly n: number;
}

const [width, height] = [40, 24];

/** A column's score against the length of the completion, or against what the expert says of it. */
export function scatterOf(table: RowTable, rows: Uint32Array, key: string, against: 'expert' | 'length'): Scatter {
  const column = columnOf(table, key);
  const length = rowValue(table, 'length')!;
  const across = against === 'length' ? length : (row: number) => (column ? expertOf(column, row) : Number.NaN);
  const both = rows.filter((row) => !Number.isNaN(across(row)) && !Number.isNaN(column?.scores[row] ?? Number.NaN));
  const y: Scale = column?.scale ?? [0, 1];
  const x: Scale = against === 'expert' ? y : [0, both.reduce((most, row) => Math.max(most, across(row)), 1)];
  const counts = new Uint32Array(width * height);
  for (const row of both) counts[placeIn(column!.scores[row]!, y, height) * width + placeIn(across(row), x, width)]!++;
  const points = [...counts].flatMap((count, at): Scatter['points'][number][] =>
    count > 0 ? [[at % width, Math.floor(at / width), count]] : [],
  );
  return { x, y, width, height, points, n: both.length };
}

function placeIn(value: number, [lo, hi]: Scale, places: number): number {
  const at = hi > lo ? Math.floor((places * (value - lo)) / (hi - lo)) : 0;
  return Math.max(0, Math.min(places - 1, at));
}
