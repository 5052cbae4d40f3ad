/** What one judge said of one completion. */
export interface Ballot {
  /** Who said it. */
  readonly model: string;
  readonly weight: number;
  /** The verdict as the judge gives it, such as `met`, the name of a level or a number. */
  readonly word: string;
  /** In [0, 1]; absent where the judge cannot tell. */
  readonly score?: number;
  readonly reason: string;
  /** Passages that it says stand in the completion. */
  readonly quotes: readonly string[];
}

/** A ballot with a score. */
export type Vote = Ballot & { readonly score: number };
