/** Client → server, request: grade. Resolves when the run has ended, with what a shell should say. */
export const runGraders = 'rewardsmith/run';
export interface RunGraders {
  readonly uri: string;
  /** Path of the grader in the spec; absent runs all. */
  readonly path?: readonly (string | number)[];
  /** Grades at most this many rows. */
  readonly limit?: number;
  /** Grades just the rows on these lines of the samples again, after a run of all. */
  readonly lines?: readonly number[];
}
export interface RunEnded {
  readonly state: 'done' | 'cancelled' | 'refused' | 'failed';
  /** A sentence for a person; absent where there is nothing to say. */
  readonly message?: string;
}

/** Client → server, request: stop the runs of a document (all where `uri` is absent). */
export const cancelRuns = 'rewardsmith/cancel';
export interface CancelRuns {
  readonly uri?: string;
}

/** Client → server, request: what a grader and those inside it could not grade in their last run; null before one. */
export const errorsWanted = 'rewardsmith/errors';
export interface ErrorsWanted {
  readonly uri: string;
  /** Path of the grader in the spec; absent means all. */
  readonly path?: readonly (string | number)[];
}
export type ErrorsAnswer = SampleErrors | null;
export interface SampleErrors {
  /** URI of the samples file. */
  readonly samples: string;
  /** By line; at most the first 1,000 of each grader. */
  readonly errors: readonly SampleError[];
  /** How many there were beyond those. */
  readonly more: number;
}
export interface SampleError {
  /** In the samples file, from 1. */
  readonly line: number;
  /** The sample's id. */
  readonly id: string;
  readonly grader: string;
  /** The kind of error in the service's words, such as `invalid_variable_error`. */
  readonly flag: string;
  /** The cause, in a sentence. */
  readonly message: string;
}
