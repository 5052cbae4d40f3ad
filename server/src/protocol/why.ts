import type { SampleRefused } from './sample.ts';

/**
 * Client → server, request: why a sample has its rewards. No model is asked without `judges`: what judges said of the
 * sample before counts, whatever is changed in it.
 */
export const whyWanted = 'rewardsmith/why';
export interface WhyWanted {
  /** Of the spec. */
  readonly uri: string;
  /** Of the sample in its file, from 1. */
  readonly line: number;
  /** Asks the judges about the completion without each of its pieces, once the user has agreed to the cost. */
  readonly judges?: true;
}
export type WhyAnswer = WhyShown | SampleRefused;
export interface WhyShown {
  /** Of the spec that graded it. */
  readonly version: number;
  /** Of the sample. */
  readonly id: string;
  readonly line: number;
  /** Why graders are missing in `graders`, in sentences. */
  readonly ungraded: readonly string[];
  /** The whole of each. */
  readonly graders: readonly WhyGrader[];
}
export interface WhyGrader {
  readonly id: string;
  readonly path: readonly (string | number)[];
  /** Null where there is none; then `unknown` says why. */
  readonly reward: number | null;
  readonly unknown?: string;
  /** How the reward comes about: the changes add up to it, to 1e-12. */
  readonly steps: readonly WhyStep[];
  /** Graders of which nothing is known yet: a judge was not asked, or they may not leave the sandbox. */
  readonly lacking: readonly WhyPart[];
  /** What each piece of the completion is worth; absent where it has no text. */
  readonly sentences?: WhySentences;
  /** For checks that are not at their best, by the order of the spec: a change that was tried and makes them so. */
  readonly flips: readonly WhyFlip[];
  /** What `judges` would take; absent where no model judges. */
  readonly judges?: WhyPrice;
}
export interface WhyPart {
  readonly id: string;
  /** In the spec. */
  readonly path: readonly (string | number)[];
}
export interface WhyStep extends WhyPart {
  /** Where a group begins with all scores 0; what a score adds; what a clip cuts; what a gate takes. */
  readonly kind: 'start' | 'score' | 'clip' | 'gate';
  readonly score?: number;
  readonly change: number;
  /** The reward, were this the last step. */
  readonly after: number;
  /**
   * How the share was found: weight times score; the Shapley value against scores of 0; or `whole`, a group that is
   * not shared out. Absent where a grader stands alone.
   */
  readonly by?: 'weight' | 'shapley' | 'whole';
}
export interface WhySentences {
  /** What the pieces are; of many sentences, the paragraphs, or `runs` of sentences. */
  readonly kind: 'sentences' | 'paragraphs' | 'runs';
  /** Sentences in the completion. */
  readonly count: number;
  /** Judges were asked anew without each piece. */
  readonly judged: boolean;
  /** In order; together they are the whole of `sample.output_text`. */
  readonly pieces: readonly WhyPiece[];
}
export interface WhyPiece {
  /** In UTF-16 units of the completion's text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** With and without the piece; absent where the reward is not known. */
  readonly reward?: { readonly before: number; readonly after: number | null };
  /** The graders inside whose score changes; null is no score. */
  readonly effects: readonly (WhyPart & { readonly before: number | null; readonly after: number | null })[];
}
export interface WhyFlip extends WhyPart {
  /** What to change, in words. */
  readonly sentence: string;
  readonly edits: readonly WhyEdit[];
  readonly score: { readonly before: number; readonly after: number };
  readonly reward: { readonly before: number | null; readonly after: number | null };
}
export interface WhyEdit {
  /** In the row: begins with `sample`, may go on inside a text that is JSON; −1 at its end adds to a list. */
  readonly path: readonly (string | number)[];
  /** Of an edit of the text at the path, in UTF-16 units of the text before all edits. */
  readonly from?: number;
  readonly to?: number;
  readonly text?: string;
  /** Of an edit of a value: its JSON. With neither `text` nor this, what stands there is taken away. */
  readonly json?: string;
}
export interface WhyPrice {
  readonly calls: number;
  /** USD, roughly; null where a price is not known. */
  readonly cost: number | null;
}
