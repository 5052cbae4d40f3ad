/** Client → server, request: the runs that are kept of the specs of the workspace. */
export const runsWanted = 'rewardsmith/runs';
export interface RunsAnswer {
  /** Those that have runs, by path. */
  readonly specs: readonly SpecRuns[];
}
export interface SpecRuns {
  readonly uri: string;
  /** There is no such file any more. */
  readonly isGone?: true;
  /** Newest first. */
  readonly runs: readonly RunShown[];
}
export interface RunShown {
  readonly id: string;
  /** When it ended, as `2026-11-25T17:45:01.123Z`. */
  readonly time: string;
  /** What was graded: its name, and its path in the spec. */
  readonly root: string;
  readonly path: readonly (string | number)[];
  /** What came out, such as `0.71 ±0.03  n 420  $0.12`. */
  readonly text: string;
  /** The same for the ear. */
  readonly spoken: string;
  /** Markdown of the hover. */
  readonly detail: string;
  readonly hasErrors: boolean;
}

/** Client → server, request: the text that a spec had at a run. */
export const runTextWanted = 'rewardsmith/runText';
export interface RunTextWanted {
  readonly uri: string;
  readonly id: string;
}
export type RunTextAnswer =
  | { readonly text: string }
  | {
      /** Why there is none, in a sentence. */
      readonly refused: string;
    };

/** Client → server, request: the user wants runs to be forgotten. */
export const forgetRuns = 'rewardsmith/forgetRuns';
export interface ForgetRuns {
  /** Of the spec; absent means all specs of the workspace. */
  readonly uri?: string;
  /** Absent means all. */
  readonly ids?: readonly string[];
}

/** Server → client, notification: the runs that are kept have changed. */
export const runsChanged = 'rewardsmith/runsChanged';
export interface RunsChanged {
  /** Of this spec; absent means any. */
  readonly uri?: string;
}
