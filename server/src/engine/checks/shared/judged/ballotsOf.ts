import { type Failure, failure } from '../../../outcome.ts';
import type { Answer } from '../../../world.ts';
import type { Ballot } from './ballot.ts';
import type { Seat } from './panel.ts';
import { type ReadVerdict, readBallot } from './readBallot.ts';

/** The ballots of seats by their answers, which stand in the same order; one that cannot be read is an error of all. */
export function ballotsOf(
  seats: readonly Seat[],
  answers: readonly Answer[],
  readVerdict: ReadVerdict,
): readonly Ballot[] | Failure {
  const ballots: Ballot[] = [];
  for (const [index, seat] of seats.entries()) {
    const answer = answers[index];
    if (!answer) return failure('other_error', `The judge \`${seat.model}\` was not asked.`);
    const ballot = readBallot(answer, seat, readVerdict);
    if ('flag' in ballot) return ballot;
    ballots.push(ballot);
  }
  return ballots;
}
