import type { RowsStats } from '../../../server/src/protocol/index.ts';

/** How far the samples try a criterion out. */
export interface Exercised {
  /** Rows that it scored: those to which it applies, which no gate spared it, and which could be graded. */
  readonly times: number;
  /** Whether two rows differ in their score. */
  readonly varies: boolean;
}

/** What the figures of a column say of that. */
export function exercised({ n, min, max }: Pick<RowsStats, 'n' | 'min' | 'max'>): Exercised {
  return { times: n, varies: min !== null && max !== null && max > min };
}
