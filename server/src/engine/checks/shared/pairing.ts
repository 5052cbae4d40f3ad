/**
 * Pairs as many left with right things as can be, each at most once (Kuhn's maximum bipartite matching): for each
 * right one the position of its left one, or undefined where it stays alone.
 */
export function pairing<L, R>(
  left: readonly L[],
  right: readonly R[],
  fits: (left: L, right: R) => boolean,
): (number | undefined)[] {
  const edges = left.map((one) => right.flatMap((other, index) => (fits(one, other) ? [index] : [])));
  const partners: (number | undefined)[] = right.map(() => undefined);
  for (let index = 0; index < left.length; index++) place(index, edges, partners, new Set());
  return partners;
}

/** Whether each of one side finds one of the other that fits, none left over. */
export function canPair<L, R>(left: readonly L[], right: readonly R[], fits: (left: L, right: R) => boolean): boolean {
  if (left.length !== right.length) return false;
  return pairing(left, right, fits).every((partner) => partner !== undefined);
}

/** Takes what is free, else sends a partner on to another. */
function place(
  one: number,
  edges: readonly (readonly number[])[],
  partners: (number | undefined)[],
  tried: Set<number>,
): boolean {
  const free = edges[one]!.find((other) => partners[other] === undefined);
  if (free !== undefined) {
    partners[free] = one;
    return true;
  }
  for (const other of edges[one]!) {
    if (tried.has(other)) continue;
    tried.add(other);
    if (!place(partners[other]!, edges, partners, tried)) continue;
    partners[other] = one;
    return true;
  }
  return false;
}
