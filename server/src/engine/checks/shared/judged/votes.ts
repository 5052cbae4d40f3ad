import type { Vote } from './ballot.ts';

/** How several votes become one score. */
export interface VoteRule {
  readonly docs: string;
  /** The score, in [0, 1]; undefined where the votes are tied. Options in no order have no middle. */
  readonly of: (votes: readonly Vote[], isOrdered: boolean) => number | undefined;
}

/** The rules by name. Each gives the score of a single vote as it is. */
export const votes: Readonly<Record<string, VoteRule>> = {
  majority: {
    docs:
      'What more than half say; of ordered levels and on a scale, the middle vote. Votes that are tied are an error: ' +
      'ask an odd number of times.',
    of: (all, isOrdered) => (isOrdered ? middle(all) : mostSaid(all)),
  },
  unanimous: {
    docs: 'Met where every vote says so; elsewhere the lowest score that any vote gives.',
    of: (all) => Math.min(...all.map(({ score }) => score)),
  },
  any: {
    docs: 'Met where one vote at least says so; elsewhere the highest score that any vote gives.',
    of: (all) => Math.max(...all.map(({ score }) => score)),
  },
  mean: { docs: 'The mean of the scores.', of: (all) => weightedMean(all.map((vote) => ({ ...vote, weight: 1 }))) },
  weighted: { docs: 'The mean of the scores by the `weight` of each judge.', of: weightedMean },
};

function middle(all: readonly Vote[]): number | undefined {
  const scores = all.map(({ score }) => score).sort((left, right) => left - right);
  const [lower, upper] = [scores[(scores.length - 1) >> 1], scores[scores.length >> 1]];
  return lower === upper ? lower : undefined;
}

function mostSaid(all: readonly Vote[]): number | undefined {
  return all.find(({ score }) => all.filter((other) => other.score === score).length * 2 > all.length)?.score;
}

function weightedMean(all: readonly Vote[]): number {
  const [first] = all;
  if (first && all.every(({ score }) => score === first.score)) return first.score;
  const weights = all.reduce((sum, { weight }) => sum + weight, 0);
  return all.reduce((sum, { weight, score }) => sum + weight * score, 0) / weights;
}
