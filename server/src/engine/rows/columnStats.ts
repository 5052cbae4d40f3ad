import { cell, type TableColumn } from './rowTable.ts';

/** The figures of one column over some rows. */
export interface ColumnStats {
  /** Null where no row has a score. */
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Rows with a score. */
  readonly n: number;
  readonly errors: number;
  readonly skipped: number;
  readonly lacking: number;
  /** Twelve counts over the scale, whose ends are in the outer ones. */
  readonly bins: readonly number[];
}

const most = 12;

/** Adds a column up over the rows. */
export function columnStats({ scores, states, scale, clips }: TableColumn, rows: Uint32Array): ColumnStats {
  const counts = [0, 0, 0, 0];
  const bins = new Array<number>(most).fill(0);
  const [lo, hi] = scale;
  let [sum, min, max] = [0, Infinity, -Infinity];
  for (const row of rows) {
    const state = states[row]!;
    counts[state]!++;
    if (state !== cell.score) continue;
    const score = scores[row]!;
    sum += score;
    min = Math.min(min, score);
    max = Math.max(max, score);
    const bin = hi > lo ? Math.floor((most * (score - lo)) / (hi - lo)) : 0;
    bins[Math.max(0, Math.min(most - 1, bin))]!++;
  }
  const n = counts[cell.score]!;
  const mean = clips ? Math.min(1, Math.max(0, sum / n)) : sum / n;
  const ends = n > 0 ? { mean, min, max } : { mean: null, min: null, max: null };
  const [lacking, , skipped, errors] = counts as [number, number, number, number];
  return { ...ends, n, errors, skipped, lacking, bins };
}
