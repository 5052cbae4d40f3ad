import { failure, type Outcome } from '../../../outcome.ts';
import type { Ballot, Vote } from './ballot.ts';

/** What a vote that cannot tell counts as. */
export interface Abstention {
  readonly docs: string;
  /** The votes to count of a sample's ballots; of a penalty, 1 is the worst score. */
  readonly of: (ballots: readonly Ballot[], isPenalty: boolean) => readonly Vote[] | Outcome;
}

/** The ways by name. */
export const abstentions: Readonly<Record<string, Abstention>> = {
  error: {
    docs: 'The criterion cannot be graded on this sample.',
    of: (ballots) => {
      const silent = ballots.find((ballot) => !isVote(ballot));
      return silent ? failure('other_error', sentence(silent)) : ballots.filter(isVote);
    },
  },
  skip: {
    docs: 'That vote is left out; where none is left, the criterion does not apply to this sample.',
    of: (ballots) => {
      const votes = ballots.filter(isVote);
      return votes.length > 0 || !ballots[0] ? votes : { skipped: sentence(ballots[0]) };
    },
  },
  zero: {
    docs: 'A score of 0: a requirement counts as not met, a penalty as not earned.',
    of: (ballots) => ballots.map((ballot) => (isVote(ballot) ? ballot : { ...ballot, score: 0 })),
  },
  fail: {
    docs: 'The worst score: 0, of a criterion with negative points 1.',
    of: (ballots, isPenalty) =>
      ballots.map((ballot) => (isVote(ballot) ? ballot : { ...ballot, score: isPenalty ? 1 : 0 })),
  },
};

function isVote(ballot: Ballot): ballot is Vote {
  return ballot.score !== undefined;
}

function sentence({ model, reason }: Ballot): string {
  return `The judge \`${model}\` cannot tell: ${reason.trim() || 'it gives no reason.'}`;
}
