import type { ErrorFlag } from './world.ts';

/** A cell that could not be graded. */
export interface RowError {
  readonly id: string;
  readonly flag: ErrorFlag;
  readonly message: string;
  /** Of the whole and none of its parts, one of which may have its name. */
  readonly whole?: true;
}

/** How many cells of a grader could not be graded. */
export interface ErrorCount extends Pick<RowError, 'id' | 'whole'> {
  readonly count: number;
}

/** One graded row, in the wire's words. */
export interface RowResult {
  readonly id: string;
  /** Line in the samples file, from 1. */
  readonly line: number;
  /** Null where the row could not be graded. */
  readonly reward: number | null;
  readonly sub_rewards: Readonly<Record<string, number | null>>;
  /** Whether the row passes, where the spec says what passes; null where that is not known. */
  readonly passed?: boolean | null;
  readonly errors: readonly RowError[];
}

/** The scores of one grader over the rows; see `Spread` for how each figure is made. */
export interface Figures {
  readonly mean: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly stdev: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly n: number;
  readonly bins: readonly number[];
  /** Lowest and highest score that was to be expected. */
  readonly scale: readonly [lo: number, hi: number];
  /** A high score is bad: it takes points away. */
  readonly penalty?: boolean;
}

/** The rows that pass among those of which it is known. */
export interface Passed {
  readonly share: number | null;
  /** Wilson; clustered by item when rows share one. */
  readonly ci95: readonly [number, number] | null;
  readonly n: number;
  /** Names what counts as passing. */
  readonly rule: string;
}

export interface CriterionFigures extends Figures {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly hash: string;
  /** Rows that it could not grade. */
  readonly errors: number;
  /** Rows left out because its judge is shown their completion as an example; absent where there are none. */
  readonly examples?: number;
  /** Absent where nothing says what passes. */
  readonly passed?: Passed;
  /** The lowest scores, then the first errors. */
  readonly worst: readonly WorstRow[];
  /** Where the metric's definition is not certain and another one would give another mean. */
  readonly rival?: RivalFinding;
}

/** Another definition of a number, and how far it is from the one that counts. */
export interface RivalFinding {
  readonly name: string;
  /** Rows that both were tried on. */
  readonly n: number;
  readonly mean: number;
  readonly other: number;
  readonly largest: { readonly id: string; readonly line: number; readonly difference: number };
}

export interface WorstRow {
  readonly id: string;
  readonly line: number;
  readonly score: number | null;
  /** Why it has this score, or none. */
  readonly message?: string;
}

/** Money and calls of a run; `cost` is USD, null when a price is unknown. */
export interface Spent {
  readonly cost: number | null;
  readonly calls: number;
  readonly remembered: number;
  readonly tokens: number;
}

/** What a run of one root found. */
export interface RunSummary {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly hash: string;
  /** Rows graded, errors included. */
  readonly graded: number;
  /** Rows whose reward is unknown. */
  readonly errors: number;
  /** Rows whose reward is 0 because a gate is not met; absent where there is none. */
  readonly closed?: number;
  readonly passed?: Passed;
  /** `service_mean` counts a row with an error as 0, as the service does; null for a rubric, which no service runs. */
  readonly reward: Figures & { readonly service_mean: number | null };
  readonly worst: readonly WorstRow[];
  readonly rival?: RivalFinding;
  /** Those of the spec, then of those that stand in the rows the ones whose id several items share. */
  readonly criteria: readonly CriterionFigures[];
  /** What the criteria of each tag score by themselves; absent where none has a tag. */
  readonly tags?: readonly TagFigures[];
  /** There were more tags than are listed. */
  readonly moreTags?: true;
  /** See `taggingOf`. */
  readonly tagging?: string;
}

/** The scores of one tag over the rows that have one. */
export interface TagFigures extends Pick<Figures, 'mean' | 'ci95' | 'stdev' | 'n'> {
  readonly tag: string;
  /** Rows in which a criterion of the tag could not be graded: left out of the mean. */
  readonly errors: number;
}
