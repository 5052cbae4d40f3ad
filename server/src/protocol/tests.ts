import type { TextRange } from './compiled.ts';

/** Client → server, request: what of a spec can be tested, open or not; null where it cannot be read. Nothing is graded. */
export const testsWanted = 'rewardsmith/tests';
export interface TestsWanted {
  readonly uri: string;
}

/** The graders that are graded each by itself, in the order of the spec. */
export type TestsAnswer = readonly SpecTest[] | null;
export interface SpecTest {
  /** The id of the grader or criterion. */
  readonly title: string;
  readonly path: readonly (string | number)[];
  /** Its column in `rewardsmith/rows` of the whole. */
  readonly key: string;
  /** The line that is its own, from 0. */
  readonly line: number;
  /** All of it. */
  readonly range: TextRange;
  /** The line that says what passes, else the last of it; from 0. */
  readonly passLine: number;
  /** Whether a row passes or not by what it says; else by what is inside it. */
  readonly isDecided: boolean;
  /** The score from which on a row passes; of a penalty, up to which. Without one it must be at its best. */
  readonly mark?: number;
  /** What is graded inside it. */
  readonly tests: readonly SpecTest[];
}
