import type { ComparisonLink } from './comparison.ts';
import type { TextRange } from './compiled.ts';

/**
 * Client → server, request: one sample with what each grader says of it. No model is asked: what judges said before
 * counts.
 */
export const sampleWanted = 'rewardsmith/sample';
export type SampleStep = 'next' | 'previous' | 'failure' | 'disagreement';
export interface SampleWanted {
  /** Of the spec. */
  readonly uri: string;
  /** The sample with the id on the line, else that with the id, else that on the line; without both the active one. */
  readonly id?: string;
  /** From 1. */
  readonly line?: number;
  /** Goes on from there; behind the last sample comes the first. */
  readonly step?: SampleStep;
}
export type SampleAnswer = SampleShown | SampleRefused;
export interface SampleRefused {
  /** Why there is none to show, in a sentence. */
  readonly refused: string;
}

/** Where a sample is among those of a spec. */
export interface SamplePlace {
  /** URI of the samples file. */
  readonly samples: string;
  readonly id: string;
  /** In the file, from 1. */
  readonly line: number;
  /** Among the samples, from 1. */
  readonly place: number;
  /** How many samples there are. */
  readonly of: number;
}
export interface SampleShown extends SamplePlace {
  /** Of the spec that graded it. */
  readonly version: number;
  /** Why graders are missing in `graders`, in sentences. */
  readonly ungraded: readonly string[];
  /** The whole of each. */
  readonly graders: readonly SampleScore[];
  /** What the row holds, in the order in which it is read. */
  readonly sections: readonly SampleSection[];
}

/** What one grader says of one sample. */
export interface SampleScore {
  readonly id: string;
  readonly path: readonly (string | number)[];
  /** In the spec, from 0. */
  readonly line: number;
  readonly points?: number;
  /** `pending`: not judged yet, or not allowed; `hidden`: whoever labels it has not done so yet. */
  readonly state: 'scored' | 'skipped' | 'pending' | 'error' | 'hidden';
  readonly score?: number;
  /** Where the score lies between the lowest and the highest; of a penalty the other way round. */
  readonly level?: 'low' | 'middle' | 'high';
  /** Absent where nothing says what passes, or that is not known. */
  readonly passed?: boolean;
  /** What was found, with the judge's reason; why there is no score; empty where there is nothing to say. */
  readonly sentence: string;
  readonly evidence?: SampleEvidence;
  readonly expert?: SampleExpert;
  /** Those inside it. */
  readonly parts: readonly SampleScore[];
}
export interface SampleEvidence {
  /** Where in the row the text is, such as `['sample', 'output_text']`. */
  readonly field: readonly (string | number)[];
  /** In UTF-16 units of that text, `to` exclusive. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** What the expert says. */
export interface SampleExpert {
  readonly label: string;
  /** What the label stands for; absent where it stands for no score. */
  readonly score?: number;
  /** It is at least half the scale away from the score. */
  readonly disagrees?: boolean;
}
export interface SampleSection {
  readonly title: string;
  /** Where in the row it is. */
  readonly field: readonly (string | number)[];
  /** JSON. */
  readonly value: unknown;
  /** How the value is meant to be read. */
  readonly form: 'value' | 'messages' | 'calls';
}

/** Client → server, request: the same as a text to be read. */
export const sampleText = 'rewardsmith/sampleText';
export interface SampleTextWanted extends SampleWanted {
  /** With why its score is what it is, which takes a while to find out; `judges` asks them, as in `WhyWanted`. */
  readonly why?: 'free' | 'judges';
  /** Hides what is said of each criterion that this rater (the expert where empty) has not labelled yet. */
  readonly blind?: { readonly rater: string };
}
export type SampleTextAnswer = SampleText | SampleRefused;
export interface SampleText extends SamplePlace {
  readonly text: string;
  readonly links: readonly ComparisonLink[];
  /** Where evidence stands. */
  readonly marks: readonly SampleMark[];
  /** Where judges can be asked about each part of the completion, from 0, and what that takes, in words. */
  readonly judges?: { readonly line: number; readonly title: string };
  /** By line from 0, both inclusive; those that are `closed` are folded at first. */
  readonly folds: readonly { readonly from: number; readonly to: number; readonly closed?: true }[];
}
export interface SampleMark {
  readonly range: TextRange;
  readonly level?: 'low' | 'middle' | 'high';
  /** Markdown: whose evidence it is, the score, and the sentence. */
  readonly detail: string;
}

/** Client → server, request: the first samples that hold some words. */
export const sampleSearch = 'rewardsmith/sampleSearch';
export interface SampleSearch {
  /** Of the spec. */
  readonly uri: string;
  /** All are looked for in the row as it is written, in any case. */
  readonly words: string;
}
export interface SamplesListed {
  readonly samples: readonly {
    readonly id: string;
    /** From 1. */
    readonly line: number;
    /** Among the samples, from 1. */
    readonly place: number;
    /** The beginning of what was asked. */
    readonly text: string;
  }[];
  /** How many samples there are. */
  readonly of: number;
  /** There are others behind them. */
  readonly more: boolean;
}

/** Client → server, notification: the sample whose values hovers show, and whose score line ends can show. */
export const activeSample = 'rewardsmith/activeSample';
export interface ActiveSample {
  /** Of the spec. */
  readonly uri: string;
  readonly id: string;
  /** From 1. */
  readonly line: number;
}
