import type { Path } from './part.ts';
import type { RunSummary, Spent } from './record.ts';

/** A run as it is kept: what was graded, by whom, and what came out. The scores of its rows stand beside it. */
export interface KeptRun extends FinishedRun {
  /** Sorts by time. */
  readonly id: string;
  /** When it ended, as `2026-11-25T17:45:01.123Z`. */
  readonly time: string;
}

/** A run that has ended. */
export interface FinishedRun {
  readonly by: Runner;
  /** Path of the spec, and the name of its text. */
  readonly spec: { readonly file: string; readonly text: string };
  /** What of the spec was graded. */
  readonly root: { readonly id: string; readonly path: Path };
  /** `file` is absent where the samples were not saved; `hash` names their content. */
  readonly samples: { readonly file?: string; readonly hash: string };
  /** Models that the spec may ask, as they were asked. */
  readonly judges: readonly string[];
  /** Rows that were to be graded at most. */
  readonly limit?: number;
  /** Lines that are no samples. */
  readonly bad: number;
  /** Of the worst rows only the first that could not be graded is left. */
  readonly summary: RunSummary;
  readonly spent: Spent;
}

export type Runner = 'editor' | 'command';

/**
 * A row of a run: its line from 1, its item where that is not its id, the reward, and then the score of each criterion
 * in the order of the summary; null where there is none.
 */
export type KeptRow = readonly [id: string, line: number, item: string | null, ...scores: readonly (number | null)[]];
