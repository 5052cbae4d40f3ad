/**
 * Client → server, request: a window of a spec's samples in an order, with what each criterion says of them. What is not
 * known is graded where that is free; no model is asked.
 */
export const rowsWanted = 'rewardsmith/rows';
export interface RowsWanted {
  readonly uri: string;
  /** Path of the grader in the spec; the first where absent. */
  readonly path?: readonly (string | number)[];
  /** In the order of the file where absent. */
  readonly sort?: RowsSort;
  /** In the language of filters; all rows where absent. */
  readonly filter?: string;
  /** Place of the first row in that order, from 0. */
  readonly from: number;
  /** At most 1,000. */
  readonly count: number;
  /** Whether figures of the columns are wanted, over the rows that match. */
  readonly stats?: boolean;
  readonly scatter?: { readonly by: string; readonly against: 'expert' | 'length' };
}
export interface RowsSort {
  /** The key of a column, or `id`, `line`, `length`, `disagreement`, `variance`. */
  readonly by: string;
  readonly descending?: boolean;
}
export type RowsAnswer = SampleRows | RowsRefused;
export interface RowsRefused {
  /** Why there are none, in a sentence. */
  readonly refused: string;
  /** A run comes first. */
  readonly isUnrun?: true;
  /** What is wrong in the filter. */
  readonly at?: { readonly from: number; readonly to: number };
}
export interface SampleRows {
  /** Differs whenever what is known of the rows does. */
  readonly version: number;
  /** URI of the samples file. */
  readonly samples: string;
  /** The graders of the spec, each with rows of its own. */
  readonly graders: readonly { readonly path: readonly (string | number)[]; readonly title: string }[];
  /** Rows of the samples, and those that match. */
  readonly total: number;
  readonly matched: number;
  /** What the last run spent; `cost` is USD, null where a price is not known. Absent where it asked no model. */
  readonly spent?: { readonly cost: number | null; readonly calls: number };
  /** The reward first, then the others in the order of the spec. */
  readonly columns: readonly RowsColumn[];
  readonly rows: readonly SampleRow[];
  readonly scatter?: RowsScatter;
}
export interface RowsColumn {
  /** Names it in filters and sortings. */
  readonly key: string;
  /** The id of the grader or criterion. */
  readonly title: string;
  readonly path: readonly (string | number)[];
  readonly kind: 'reward' | 'criterion' | 'group';
  /** Lowest and highest score. */
  readonly scale: readonly [lo: number, hi: number];
  /** A high score is bad. */
  readonly penalty: boolean;
  /** Whether experts say anything of it. */
  readonly isLabelled: boolean;
  /** Whether something says what passes. */
  readonly hasPassing: boolean;
  readonly stats?: RowsStats;
}
export interface RowsStats {
  /** Null where no row has a score. */
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Rows with a score. */
  readonly n: number;
  readonly errors: number;
  /** Rows to which it does not apply. */
  readonly skipped: number;
  /** Rows of which it is not known. */
  readonly lacking: number;
  /** Twelve counts over the scale. */
  readonly bins: readonly number[];
}
export interface SampleRow {
  /** In the samples file, from 1. */
  readonly line: number;
  readonly id: string;
  /** Of the completion, in UTF-16 units; null where it has no text. */
  readonly length: number | null;
  readonly reward: number | null;
  /** Absent where nothing says what passes, or it is not known. */
  readonly passed?: boolean;
  /** Scores, one a column. */
  readonly cells: readonly (number | null)[];
  /** Why a cell has no score, by the place of its column. */
  readonly whys?: Readonly<Record<number, CellWhy>>;
  /** What experts say, on the scale of the score, by the place of the column. */
  readonly experts?: Readonly<Record<number, number>>;
}
export interface CellWhy {
  /** Not known, does not apply, could not be graded. */
  readonly state: 'lacking' | 'skipped' | 'error';
  /** A sentence. */
  readonly message?: string;
}

/** Rows counted by their value and their score. */
export interface RowsScatter {
  /** What the grid reaches over. */
  readonly x: readonly [lo: number, hi: number];
  readonly y: readonly [lo: number, hi: number];
  readonly width: number;
  readonly height: number;
  /** Places with rows, the lowest first. */
  readonly points: readonly (readonly [x: number, y: number, count: number])[];
  readonly n: number;
}
