/** More players are too many: their coalitions double with each. */
export const mostPlayers = 12;

/**
 * What each player adds to the value of all, on average over the orders in which they may join (L. S. Shapley, A Value
 * for n-Person Games, 1953): Σ over coalitions S without the player of |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)).
 * They add up to v(all) − v(none). `value` is of a coalition as bits, for at most 12 players; undefined where it has
 * none for some coalition, or no finite one.
 */
export function shapley(players: number, value: (coalition: number) => number | undefined): number[] | undefined {
  const values: number[] = [];
  for (let coalition = 0; coalition < 1 << players; coalition++) {
    const found = value(coalition);
    if (found === undefined || !Number.isFinite(found)) return undefined;
    values.push(found);
  }
  const weights = weightsOf(players);
  return Array.from({ length: players }, (_, player) => shareOf(1 << player, values, weights));
}

function shareOf(player: number, values: readonly number[], weights: readonly number[]): number {
  let share = 0;
  for (let coalition = 0; coalition < values.length; coalition++)
    if ((coalition & player) === 0)
      share += weights[sizeOf(coalition)]! * (values[coalition | player]! - values[coalition]!);
  return share;
}

/** By the size of the coalition: one over how many orders begin so, which is n times the choices among the others. */
function weightsOf(players: number): readonly number[] {
  const weights: number[] = [];
  let choices = 1;
  for (let size = 0; size < players; size++) {
    weights.push(1 / (players * choices));
    choices = (choices * (players - 1 - size)) / (size + 1);
  }
  return weights;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size++;
  return size;
}
