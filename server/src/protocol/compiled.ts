/** Lines and characters from 0, `end` exclusive. */
export type TextRange = Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;

/** Client → server, request: a rubric as one grader of the wire dialect, and which of it comes from which criterion. */
export const compiledWanted = 'rewardsmith/compiled';
export interface CompiledWanted {
  readonly uri: string;
}
export type CompiledAnswer =
  | CompiledGrader
  | {
      /** Why there is none, in a sentence. */
      readonly refused: string;
    };
export interface CompiledGrader {
  /** JSON. */
  readonly text: string;
  /** Of the rubric that was read. */
  readonly version: number;
  /** Groups before what is inside them, in the order of the rubric. */
  readonly criteria: readonly CompiledCriterion[];
  /** What is lost and what differs; equal sentences stand once. */
  readonly remarks: readonly CompiledRemark[];
}
export interface CompiledCriterion {
  readonly id: string;
  /** In the rubric. */
  readonly range: TextRange;
  /** In the text, what says most of it first; none where it is left out. */
  readonly places: readonly TextRange[];
}
export interface CompiledRemark {
  /** A sentence. */
  readonly message: string;
  /** Whether something is left out; else it is there and differs. */
  readonly isLoss: boolean;
  /** What it is about, as indices of `criteria`; none where it is about the whole rubric. */
  readonly about: readonly number[];
}
