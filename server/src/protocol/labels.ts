import type { SamplePlace } from './sample.ts';

/** What a person says of a sample by one criterion: met or not, the name of a level, or a number. */
export type SampleLabel = boolean | string | number;

/** Client → server, request: what of a sample a person can label, and what they have. Nothing is graded. */
export const labelsWanted = 'rewardsmith/labels';
export interface LabelsWanted {
  /** Of the spec. */
  readonly uri: string;
  /** The sample with the id on the line, else that with the id, else that on the line; without both the active one. */
  readonly id?: string;
  /** From 1. */
  readonly line?: number;
  /** Goes on from there; behind the last sample comes the first. */
  readonly step?: 'next' | 'previous';
  /** Whose labels: of `raters`; the expert's where empty. */
  readonly rater: string;
}
export type LabelsAnswer = SampleLabels | LabelRefused;
export interface LabelRefused {
  /** Why not, in a sentence. */
  readonly refused: string;
}
export interface SampleLabels extends SamplePlace {
  /** The beginning of the completion, on one line. */
  readonly text: string;
  /** In the order of the spec. */
  readonly criteria: readonly LabelledCriterion[];
}
export interface LabelledCriterion {
  readonly id: string;
  readonly path: readonly (string | number)[];
  /** In the spec, from 1. */
  readonly line: number;
  /** What it says, in a line; empty where the id says it all. */
  readonly about: string;
  /** Labels to choose from: met before not met, else the lowest first. */
  readonly options: readonly SampleLabel[];
  /** Whether numbers beside them are labels, too. */
  readonly numbers: boolean;
  /** Absent where there is none. */
  readonly label?: SampleLabel;
}

/** Client → server, request: a person's label of a sample, put into the samples file or taken out of it. */
export const sampleLabelled = 'rewardsmith/label';
export interface LabelGiven {
  /** Of the spec. */
  readonly uri: string;
  /** Of the sample, and the line (from 1) on which it must stand. */
  readonly id: string;
  readonly line: number;
  readonly criterion: string;
  /** Null takes back what is there. */
  readonly label: SampleLabel | null;
  readonly rater: string;
}
export type LabelAnswer = RowWritten | LabelRefused;

/** A row of the samples, as it was and as it is; it undoes what was written. */
export interface RowWritten {
  /** Of the spec. */
  readonly uri: string;
  /** Of the samples file, as a URI. */
  readonly samples: string;
  /** From 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Client → server, request: a row that was written reads as before, where it still reads as it was written. */
export const rowRestored = 'rewardsmith/restoreRow';
