import type { RankChange, RewardPair } from '../engine/effect.ts';

const listed = 10;

/** The samples whose place in the order of rewards changed most, the largest move first. */
export function rankChanges(pairs: readonly RewardPair[]): readonly RankChange[] {
  const befores = ranks(pairs.map(({ before }) => before));
  const afters = ranks(pairs.map(({ after }) => after));
  const size = ({ before, after }: RankChange) => Math.abs(after - before);
  return pairs
    .map(({ id, line }, index) => ({ id, line, before: befores[index]!, after: afters[index]! }))
    .filter((change) => size(change) > 0)
    .sort((one, other) => size(other) - size(one) || one.line - other.line)
    .slice(0, listed);
}

/** Ranks from 1 for the highest; equal ones share the mean of their places. */
function ranks(rewards: readonly number[]): Float64Array {
  const order = Uint32Array.from(rewards.keys()).sort((one, other) => rewards[other]! - rewards[one]!);
  const found = new Float64Array(rewards.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && rewards[order[from]!]! - rewards[order[to]!]! < near) to++;
    for (let at = from; at < to; at++) found[order[at]!] = (from + 1 + to) / 2;
  }
  return found;
}

/** What two sums of the same parts may differ by. */
const near = 1e-12;
