import { type Message, say } from '../../../languages/message.ts';
import type { GraderCriterion } from './graderCriterion.ts';

/** What is other than with the service for graders as criteria. */
export function graderLosses(graders: readonly GraderCriterion[]): readonly Message[] {
  const rescaled = graders.filter(({ scale: [lo, hi] }) => lo !== 0 || hi !== 1).map(({ criterion }) => criterion.id);
  const names = rescaled.map((id) => `\`${id}\``).join(', ');
  return [
    say`A judge's reply without a number, or what else the service counts as 0: here it is an error, and the reward is not known.`,
    say`A score of a grader beyond its range is an error here.`,
    ...(rescaled.length > 0 ? [say`The range of ${names} becomes 0 to 1.`] : []),
  ];
}
