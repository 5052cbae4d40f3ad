import type { Effect, RewardPair } from '../engine/effect.ts';
import { pairedDifference } from './statistics/pairedDifference.ts';
import { rankOrder } from './statistics/rankOrder.ts';

/** What two sums of the same parts may differ by. */
const near = 1e-12;

const listed = 10;

/** Compares the rewards of samples. */
export function effectOf(pairs: readonly RewardPair[]): Effect {
  const { mean, ci95, detectable } = pairedDifference(pairs);
  const [olds, news] = [pairs.map(({ before }) => before), pairs.map(({ after }) => after)];
  const order = rankOrder(olds.map(rounded), news.map(rounded));
  return {
    n: pairs.length,
    before: meanOf(olds),
    after: meanOf(news),
    difference: mean,
    ci95,
    detectable,
    kendall_tau: order.tau,
    pairs: order.pairs,
    flipped: order.flipped,
    rose: pairs.filter((pair) => pair.after - pair.before > near).length,
    fell: pairs.filter((pair) => pair.before - pair.after > near).length,
    most: mostChanged(pairs),
  };
}

/** Rewards that differ by less than a sum's rounding are in no order. */
function rounded(reward: number): number {
  return Math.round(reward / near) * near;
}

function mostChanged(pairs: readonly RewardPair[]): Effect['most'] {
  const size = ({ before, after }: RewardPair) => Math.abs(after - before);
  return pairs
    .filter((pair) => size(pair) > near)
    .sort((one, other) => size(other) - size(one) || one.line - other.line)
    .slice(0, listed)
    .map(({ id, line, before, after }) => ({ id, line, before, after }));
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
