/** Data of WordNet that the user has; `version` names its content. */
export interface WordNet {
  /** A folder, or an archive of one. */
  readonly folder: string;
  readonly version: string;
}

/** What became of looking for it; `missing` says why there is none and what to do. */
export type WordNetFound = WordNet | { readonly missing: string };
