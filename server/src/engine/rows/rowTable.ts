import type { Path, Scale } from '../part.ts';

/** What stands in a cell. */
export const cell = { lacking: 0, score: 1, skipped: 2, error: 3 } as const;
/** Whether a cell passes. */
export const pass = { unknown: 0, passed: 1, failed: 2 } as const;

/** One row of the samples by what is told of it. */
export interface RowHead {
  /** In the samples file, from 1. */
  readonly line: number;
  readonly id: string;
  /** Characters of the completion; NaN where it has no text. */
  readonly length: number;
}

/** What one node of a program said of every row. */
export interface TableColumn {
  /** Names it in filters and sortings: its id, or `criterion.ID` where the id is a word of ours. */
  readonly key: string;
  readonly id: string;
  /** Of the part. */
  readonly hash: string;
  readonly path: Path;
  readonly kind: 'reward' | 'criterion' | 'group';
  readonly scale: Scale;
  readonly penalty: boolean;
  /** The mean over rows is cut to [0, 1]. */
  readonly clips: boolean;
  /** NaN where there is none. */
  readonly scores: Float64Array;
  /** As `cell`. */
  readonly states: Uint8Array;
  /** As `pass`; absent where nothing says what passes. */
  readonly passes?: Uint8Array;
  /** Why there is no score, by the row. */
  readonly whys: Map<number, string>;
  /** What experts say, on the scale of the score; NaN where they say nothing, absent where they say nothing at all. */
  experts?: Float64Array;
}

/** Every row of some samples with what a program says of it. */
export interface RowTable {
  /** Differs from one table to the next. */
  readonly version: number;
  readonly rows: readonly RowHead[];
  /** The reward first, then the others in the order of the spec. */
  readonly columns: readonly TableColumn[];
}
