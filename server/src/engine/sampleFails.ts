import type { SampleResult } from './sampleResult.ts';

/** Sums of fractions come this near to a whole. */
const rounding = 1e-9;

/**
 * Whether a sample fails by what a root says of it: it does not pass, or, where nothing says what passes, its score is
 * below the highest; what could not be graded fails, too. What is not judged yet does not.
 */
export function sampleFails({ outcome, pending, passed, scale }: SampleResult): boolean {
  if (pending || 'skipped' in outcome) return false;
  if ('flag' in outcome) return true;
  return passed === undefined ? outcome.score < scale[1] - rounding : !passed;
}

/** Whether an expert disagrees with the score of anything in it. */
export function isDisputed({ expert, parts }: SampleResult): boolean {
  return expert?.disagrees === true || parts.some(isDisputed);
}
