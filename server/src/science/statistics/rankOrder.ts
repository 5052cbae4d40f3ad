/** Pairs of rows by how two lists of scores order them. */
export interface RankOrder {
  /** All pairs of two rows. */
  readonly pairs: number;
  /** Pairs that one list orders one way and the other list the other way. */
  readonly flipped: number;
  /** Kendall's τ-b; null where either list is constant or shorter than two. */
  readonly tau: number | null;
}

/**
 * How alike two lists of equal length rank: τ-b is 1 where they rank alike and −1 where one is the reverse, ties
 * accounted for. By Knight's method (1966), in n log n.
 */
export function rankOrder(one: readonly number[], other: readonly number[]): RankOrder {
  const n = one.length;
  const order = Uint32Array.from(one.keys()).sort((a, b) => one[a]! - one[b]! || other[a]! - other[b]!);
  const first = Float64Array.from(order, (at) => one[at]!);
  const second = Float64Array.from(order, (at) => other[at]!);
  const pairs = (n * n - n) / 2;
  const tiedFirst = tiedPairs(n, (a, b) => first[a] === first[b]);
  const tiedBoth = tiedPairs(n, (a, b) => first[a] === first[b] && second[a] === second[b]);
  const flipped = inversions(second);
  const tiedSecond = tiedPairs(n, (a, b) => second[a] === second[b]);
  const scale = Math.sqrt((pairs - tiedFirst) * (pairs - tiedSecond));
  const tau = scale > 0 ? (pairs - tiedFirst - tiedSecond + tiedBoth - 2 * flipped) / scale : null;
  return { pairs, flipped, tau };
}

/** Pairs inside the runs of neighbours that are tied. */
function tiedPairs(n: number, isTied: (a: number, b: number) => boolean): number {
  let pairs = 0;
  for (let at = 1, run = 0; at < n; at++) {
    run = isTied(at - 1, at) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Counts the pairs that stand in the wrong order, and sorts the list, by merging. */
function inversions(list: Float64Array): number {
  if (list.length < 2) return 0;
  const middle = list.length >> 1;
  const [left, right] = [list.slice(0, middle), list.slice(middle)];
  let count = inversions(left) + inversions(right);
  for (let at = 0, l = 0, r = 0; at < list.length; at++) {
    const takesRight = l === left.length || (r < right.length && right[r]! < left[l]!);
    if (takesRight) count += left.length - l;
    list[at] = takesRight ? right[r++]! : left[l++]!;
  }
  return count;
}
