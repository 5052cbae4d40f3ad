import type { Outcome } from '../../engine/outcome.ts';
import type { Group } from '../../engine/part.ts';
import { mostPlayers, shapley } from './shapley.ts';

/** What a group's number is made of, before anything cuts it. */
export interface Shares {
  readonly by: 'weight' | 'shapley';
  /** The number where all scores are 0. */
  readonly start: number;
  /** Of each part, by position: what its score adds, and what that is for each unit of the score. */
  readonly parts: readonly { readonly change: number; readonly factor: number }[];
}

/**
 * Shares the number of a group out among its parts. Where it is a weighted sum, a part's share is its weight times its
 * score. Else it is the Shapley value of the game in which a part that has not joined scores 0. Undefined where there
 * are too many scores for that, or no number where some of them are 0.
 */
export function sharesOf(group: Group, outcomes: readonly Outcome[]): Shares | undefined {
  const weights = group.adding?.weights(outcomes);
  const scores = outcomes.map((outcome) => ('score' in outcome ? outcome.score : 0));
  if (!weights) return gameOf(rawOf(group), outcomes, scores);
  const parts = weights.of.map((factor, index) => ({ factor, change: factor * scores[index]! }));
  return { by: 'weight', start: weights.start, parts };
}

/** The number of a group that nothing has cut; no gate counts. */
export function rawOf({ adding, combine }: Group): (outcomes: readonly Outcome[]) => Outcome {
  const raw = adding?.raw ?? combine;
  return (outcomes) => raw(outcomes.map(opened));
}

function opened(outcome: Outcome): Outcome {
  if (!('score' in outcome)) return outcome;
  const { closed: _, ...open } = outcome;
  return open;
}

/** A score of 0 never joins: it changes nothing. */
function gameOf(
  raw: ReturnType<typeof rawOf>,
  outcomes: readonly Outcome[],
  scores: readonly number[],
): Shares | undefined {
  const players = [...scores.keys()].filter((index) => scores[index] !== 0);
  if (players.length > mostPlayers) return undefined;
  const value = (coalition: number) => {
    const joined = new Set(players.filter((_, bit) => coalition & (1 << bit)));
    const found = raw(outcomes.map((outcome, index) => ('score' in outcome && !joined.has(index) ? none : outcome)));
    return 'score' in found ? found.score : undefined;
  };
  const start = value(0);
  const values = shapley(players.length, value);
  if (start === undefined || !values) return undefined;
  const changes = new Map(players.map((index, bit) => [index, values[bit]!]));
  const parts = scores.map((score, index) => {
    const change = changes.get(index) ?? 0;
    return { change, factor: score === 0 ? 0 : change / score };
  });
  return { by: 'shapley', start, parts };
}

const none: Outcome = { score: 0 };
