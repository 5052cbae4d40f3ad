import type { Profile } from '../engine/grading.ts';
import type { WordNetFound } from '../engine/metrics/index.ts';
import type { Look } from './sampleLooks.ts';
import type { Scores } from './scores.ts';
import type { ServerSettings } from './settings.ts';

/** All that is known of an open spec beside its text. */
export interface Known {
  readonly scores: Scores;
  settings: ServerSettings;
  /** What became of looking for WordNet at the latest run or change of settings; undefined where it is not needed. */
  wordNet?: WordNetFound | undefined;
  samples?: string;
  /** The file that the user chose; it counts until the setting that keeps the choice is read. */
  chosen?: string;
  profile?: Profile;
  /** The latest look at the samples. */
  look?: Look;
  /** Names the latest search for samples. */
  search?: symbol;
  /** Settles when the samples have been looked for; a run waits for it. */
  finding?: Promise<void>;
  /** Counts the reasons to publish; a burst has been answered when it has stood still. */
  changes: number;
  scheduled?: boolean;
  /** What a client that asks for diagnostics was answered last: for which text, and its name. */
  pulled?: { readonly version: number; readonly resultId: string };
  stop?: AbortController;
}
