import type { Profile, Spent } from '../engine/grading.ts';
import type { WordNetFound } from '../engine/metrics/index.ts';
import type { FoundFiles } from '../engine/namedFile.ts';
import type { Live } from './live/live.ts';
import type { Trend } from './live/trend.ts';
import type { Look } from './rows/sampleLooks.ts';
import type { Active } from './sample/activePlace.ts';
import type { Scores } from './scores/scores.ts';
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
  /** What was found where the spec names files; absent before they have been looked for. */
  files?: FoundFiles;
  /** Files below the spec's folder that it could name, relative to it. */
  nearby?: readonly string[];
  /** Names the latest look for each file. */
  fileLooks?: Map<string, symbol>;
  /** Settles when the files have been looked for. */
  filing?: Promise<void>;
  /** The latest look at the samples. */
  look?: Look;
  /** Whether the client has been told lenses, so that it must hear when they change. */
  isLensed?: boolean;
  /** Names the latest search for samples. */
  search?: symbol;
  /** Settles when the samples have been looked for; a run waits for it. */
  finding?: Promise<void>;
  /** Counts the reasons to publish; a burst has been answered when it has stood still. */
  changes: number;
  scheduled?: boolean;
  /** Waits until the text stands still, to tell what changed since the last commit. */
  marking?: NodeJS.Timeout;
  /** What a client that asks for diagnostics was answered last: for which text, and its name. */
  pulled?: { readonly version: number; readonly resultId: string };
  /** The tokens that the client was told last: the next are told by how they differ. */
  tokens?: unknown;
  stop?: AbortController;
  /** What the last run of each root spent, by its key. */
  spent?: Map<string, Spent>;
  /** There from the first run on. */
  live?: Live;
  /** The active sample; the first one counts before one is chosen. */
  active?: Active;
  /** What the last commit scores, once it has been graded. */
  trend?: Trend;
}
