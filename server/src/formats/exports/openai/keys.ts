import type { LoweredCriterion } from '../../../engine/rubric/lowerRubric.ts';

/** The names of a `multi`'s graders. */
export interface Keys {
  readonly score: (leaf: LoweredCriterion) => string;
  /** Of the grader that gives 1 where the criterion applies, else 0; undefined where it always applies. */
  readonly applies: (leaf: LoweredCriterion) => string | undefined;
}
