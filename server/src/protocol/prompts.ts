import type { ComparisonText } from './comparison.ts';

/** Client → server, request: what the judges of a grader are asked about one sample, word for word. Nothing is asked. */
export const judgePrompt = 'rewardsmith/judgePrompt';
export interface JudgePrompt {
  readonly uri: string;
  /** Path of the grader or criterion in the spec; absent means all. */
  readonly path?: readonly (string | number)[];
  /** Of the sample in its file, from 1; the first sample where absent. */
  readonly line?: number;
}
export type PromptAnswer =
  | { readonly title: string; readonly text: string }
  | {
      /** Why there is nothing to show. */
      readonly refused: string;
    };

/** Client → server, request: the judge of a grader is asked once about one sample, with an edited prompt. */
export const promptReplayed = 'rewardsmith/replay';
export interface PromptReplayed extends JudgePrompt {
  /** As `rewardsmith/judgePrompt` gave it, with edits of the messages. */
  readonly text: string;
}
export type ReplayAnswer = ReplayText | { readonly refused: string };
export interface ReplayText extends ComparisonText {
  readonly title: string;
}
