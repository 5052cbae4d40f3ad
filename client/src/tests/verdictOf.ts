import type { RowsStats } from '../../../server/src/protocol/index.ts';

/** What the rows say of a criterion; it is not known while rows are not graded, or where it applies to none. */
export type Verdict = 'passed' | 'failed' | 'errored' | 'unknown';

/** What became of the rows. */
export interface RowCounts {
  /** With a score. */
  readonly n: number;
  /** Of those, the ones that do not pass. */
  readonly failed: number;
  readonly errors: number;
  readonly skipped: number;
  readonly lacking: number;
}

/** Counts rows; `matched` are those that fail or could not be graded. */
export function countsOf({ n, errors, skipped, lacking }: RowsStats, matched: number): RowCounts {
  return { n, failed: Math.max(0, matched - errors), errors, skipped, lacking };
}

/** A single row that fails makes a criterion fail. */
export function verdictOf({ n, failed, errors, lacking }: RowCounts): Verdict {
  if (failed > 0) return 'failed';
  if (errors > 0) return 'errored';
  return lacking > 0 || n === 0 ? 'unknown' : 'passed';
}
