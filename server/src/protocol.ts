/**
 * What client and server say to each other beyond LSP. Plain data only; each message has its heading in
 * `docs/protocol.md`.
 */

/** Handed over at the start as `initializationOptions`. */
export interface StartOptions {
  /** Says that the custom messages below are understood. */
  readonly client?: 'rewardsmith';
  /** Whether the workspace may run anything; absent means yes. */
  readonly trusted?: boolean;
  /** Display language as in `vscode.env.language`. */
  readonly locale?: string;
  /** Folder of the l10n bundles, as a URI. */
  readonly l10n?: string;
}

/** Client → server, notification: the workspace's trust changed. */
export const trustChanged = 'rewardsmith/trustChanged';
export interface TrustChanged {
  readonly trusted: boolean;
}

/** Client → server, request: grade. Resolves when the run has ended, with what a shell should say. */
export const runGraders = 'rewardsmith/run';
export interface RunGraders {
  readonly uri: string;
  /** Path of the grader in the spec; absent runs all. */
  readonly path?: readonly (string | number)[];
  /** Grades at most this many rows. */
  readonly limit?: number;
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

/** Server → client, notification: everything that stands at the line ends of one document. Replaces what was shown. */
export const scoresChanged = 'rewardsmith/scores';
export interface ScoresChanged {
  readonly uri: string;
  readonly version: number;
  readonly scores: readonly ScoreLine[];
  /** The whole of the document's runs, for the status bar. */
  readonly status: ScoreStatus;
}
export type ScoreState = 'fresh' | 'stale' | 'running' | 'failed';
export interface ScoreLine {
  /** From 0. */
  readonly line: number;
  readonly state: ScoreState;
  /** Where the mean lies between the lowest and highest score; absent where there is no mean. */
  readonly level?: 'low' | 'middle' | 'high';
  /** What stands at the line's end, such as `0.71 ±0.03  n 420  8 errors  stale`. */
  readonly text: string;
  /** Markdown of the hover; may hold `command:` links of this extension. */
  readonly detail: string;
}
export interface ScoreStatus {
  readonly state: ScoreState | 'idle';
  readonly text: string;
  readonly detail: string;
}

/** Server → client, request: the key for a provider's address, from the secret store; null where there is none. */
export const secretWanted = 'rewardsmith/secret';
export interface SecretWanted {
  readonly address: string;
}
export type SecretAnswer = string | null;

/** Server → client, request: no samples belong to the spec; asks the user for a file and keeps the choice. */
export const samplesWanted = 'rewardsmith/samples';
export interface SamplesWanted {
  readonly uri: string;
}
export interface SamplesAnswer {
  /** The chosen file as a URI; absent when the user gave none. */
  readonly uri?: string;
}

/** Server → client, request: show a place in a file, such as a sample's row. */
export interface RowPlace {
  readonly uri: string;
  /** From 1. */
  readonly line: number;
}

/** The command of a lens and of links: arguments `[RunGraders]`. */
export const runCommand = 'rewardsmith.run';
/** The command of links in hovers: arguments `[RowPlace]`. */
export const openRowCommand = 'rewardsmith.openRow';
/** The command that opens one grader's errors in the output channel: arguments `[RunGraders]`. */
export const showErrorsCommand = 'rewardsmith.showErrors';
