import type { ErrorFlag } from './world.ts';

/** Why a score is what it is: places in the completion or a sentence. */
export interface Evidence {
  readonly note?: string;
  readonly spans?: readonly { readonly from: number; readonly to: number }[];
}

/** What one unit says of one row: a score, *not applicable*, or *could not be graded*; never one for another. */
export type Outcome =
  | {
      readonly score: number;
      readonly evidence?: Evidence;
      /** The id of the gate that this score closes: the whole reward is 0. */
      readonly closed?: string;
      /** Of criteria that stand in the row, where a rubric wants to know: whether all of them pass. */
      readonly passed?: boolean;
    }
  | {
      readonly skipped: string;
      /** The judge is told the verdict on this row, so the row measures nothing. */
      readonly isExample?: true;
      readonly passed?: boolean;
    }
  | { readonly flag: ErrorFlag; readonly message: string };

export type Failure = Extract<Outcome, { flag: ErrorFlag }>;

/** An error outcome: `message` says what went wrong in a sentence. */
export function failure(flag: ErrorFlag, message: string): Failure {
  return { flag, message };
}
