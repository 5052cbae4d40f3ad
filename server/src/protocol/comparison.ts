/**
 * Client → server, notification: the text that a spec has in the last commit; null where it has none. Holds until the
 * spec is closed.
 */
export const committed = 'rewardsmith/committed';
export interface Committed {
  readonly uri: string;
  readonly text: string | null;
}

/** Server → client, notification: what of a spec means something else than in the last commit. Replaces what was shown. */
export const changesFound = 'rewardsmith/changes';
export interface ChangesFound {
  readonly uri: string;
  readonly version: number;
  readonly changes: readonly MeaningChange[];
}
export interface MeaningChange {
  /** From 0: the line of the criterion, of a removed one that of what held it. */
  readonly line: number;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Markdown of the hover. */
  readonly detail: string;
}

/**
 * Client → server, request: how a spec differs in meaning from the last commit, and what that does to the rewards of its
 * samples. No model is asked: judges' answers come from the store.
 */
export const comparisonWanted = 'rewardsmith/compare';
export interface ComparisonWanted {
  readonly uri: string;
  /** Ids of two kept runs, which are compared instead. */
  readonly runs?: { readonly before: string; readonly after: string };
}
export type ComparisonAnswer =
  | ComparisonText
  | {
      /** Why there is none, in a sentence. */
      readonly refused: string;
    };
export interface ComparisonText {
  /** Markdown. */
  readonly text: string;
  readonly links: readonly ComparisonLink[];
}

/** Where a stretch of a line of the text leads. */
export interface ComparisonLink {
  /** From 0. */
  readonly line: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly target: RowPlace;
}

/** Server → client, request: show a place in a file, such as a sample's row. */
export interface RowPlace {
  readonly uri: string;
  /** From 1. */
  readonly line: number;
}
