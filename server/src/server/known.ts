import type { Profile } from '../engine/grading.ts';
import type { Scores } from './scores.ts';
import type { ServerSettings } from './settings.ts';

/** All that is known of an open spec beside its text. */
export interface Known {
  readonly scores: Scores;
  settings: ServerSettings;
  samples?: string;
  /** The file that the user chose; it counts until the setting that keeps the choice is read. */
  chosen?: string;
  profile?: Profile;
  profiling?: AbortController;
  /** Settles when the samples have been looked for; a run waits for it. */
  finding?: Promise<void>;
  /** Counts the reasons to publish; a burst has been answered when it has stood still. */
  changes: number;
  scheduled?: boolean;
  stop?: AbortController;
}
