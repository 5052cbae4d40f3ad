import { hashOf } from '../hash.ts';
import type { Outcome } from '../outcome.ts';
import { failure } from '../outcome.ts';
import type { Member, Part } from '../part.ts';

/** A grader as a criterion: its scale becomes [0, 1], and a score beyond it is an error. */
export function within({ id, part, scale: [lo, hi] }: Member): Part {
  const scaled = (outcome: Outcome): Outcome => {
    if (!('score' in outcome)) return outcome;
    const score = (outcome.score - lo) / (hi - lo);
    if (score >= 0 && score <= 1) return { ...outcome, score };
    return failure('other_error', `\`${id}\` gave ${outcome.score}, which is not between ${lo} and ${hi}.`);
  };
  const hash = hashOf(['within', lo, hi, part.hash]);
  if ('parts' in part) return { ...part, hash, combine: (outcomes) => scaled(part.combine(outcomes)) };
  return { ...part, hash, score: (row, answers) => scaled(part.score(row, answers)) };
}
