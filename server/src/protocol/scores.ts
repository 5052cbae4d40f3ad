import type { SamplePlace } from './sample.ts';

/** Server → client, notification: everything that stands at the line ends of one document. Replaces what was shown. */
export const scoresChanged = 'rewardsmith/scores';
export interface ScoresChanged {
  readonly uri: string;
  readonly version: number;
  readonly scores: readonly ScoreLine[];
  /** The whole of the document's runs, for the status bar. */
  readonly status: ScoreStatus;
  /** The active sample, the first one before one is chosen; absent where there are none. */
  readonly sample?: SamplePlace;
  /**
   * There while the text cannot be read, and so not every score has a line: what was shown on other lines stays, as stale,
   * with this word for it.
   */
  readonly unread?: string;
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
  /** The same for the ear, all in words whatever the style, such as `0.71 ±0.03, n 420, 8 errors, stale`. */
  readonly spoken: string;
  /** Markdown of the hover; may hold `command:` links of this extension. */
  readonly detail: string;
}
export interface ScoreStatus {
  readonly state: ScoreState | 'idle';
  readonly text: string;
  /** As `ScoreLine.spoken`, state included; absent before the first run. */
  readonly spoken?: string;
  readonly detail: string;
}
