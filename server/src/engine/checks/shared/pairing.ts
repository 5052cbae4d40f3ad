import { type Steps, spend } from './steps.ts';

/** For each right thing the position of its left one, or undefined where it stays alone. */
export type Partners = (number | undefined)[];

export interface PairingOptions {
  /** Where they end, so does the pairing, and its partners say nothing. */
  readonly steps?: Steps;
  /** Pairs that fit: the search begins with them, and may part them again. */
  readonly begun?: Partners;
}

/** Pairs as many left with right things as can be, each at most once (Kuhn's maximum bipartite matching). */
export function pairing<L, R>(
  left: readonly L[],
  right: readonly R[],
  fits: (left: L, right: R) => boolean,
  { steps = { left: Number.POSITIVE_INFINITY }, begun = right.map(() => undefined) }: PairingOptions = {},
): Partners {
  const edges: (readonly number[])[] = [];
  const edgesOf = (one: number) => {
    edges[one] ??= right.flatMap((other, index) => (steps.left >= 0 && fits(left[one]!, other) ? [index] : []));
    return edges[one];
  };
  const partners = [...begun];
  const placed = new Set(partners);
  for (let one = 0; one < left.length && steps.left >= 0; one++)
    if (!placed.has(one)) place(one, { edgesOf, partners, steps, tried: new Set() });
  return partners;
}

/** Whether each of one side finds one of the other that fits, none left over. */
export function canPair<L, R>(
  left: readonly L[],
  right: readonly R[],
  fits: (left: L, right: R) => boolean,
  options: PairingOptions = {},
): boolean {
  if (left.length !== right.length) return false;
  return pairing(left, right, fits, options).every((partner) => partner !== undefined);
}

/** Pairs what has the same key, each at most once and the first ones first. */
export function pairedByKey(left: readonly string[], right: readonly string[]): Partners {
  const places = new Map<string, number[]>();
  for (let index = left.length - 1; index >= 0; index--) {
    const known = places.get(left[index]!);
    if (known) known.push(index);
    else places.set(left[index]!, [index]);
  }
  return right.map((key) => places.get(key)?.pop());
}

interface Search {
  readonly edgesOf: (one: number) => readonly number[];
  readonly partners: Partners;
  readonly steps: Steps;
  readonly tried: Set<number>;
}

/** Takes what is free, else sends a partner on to another. */
function place(one: number, search: Search): boolean {
  const { edgesOf, partners, steps, tried } = search;
  const edges = edgesOf(one);
  if (!spend(steps, edges.length)) return false;
  const free = edges.find((other) => partners[other] === undefined);
  if (free !== undefined) {
    partners[free] = one;
    return true;
  }
  for (const other of edges) {
    if (tried.has(other)) continue;
    tried.add(other);
    if (!place(partners[other]!, search)) continue;
    partners[other] = one;
    return true;
  }
  return false;
}
