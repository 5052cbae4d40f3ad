const seed = 0x5eed;

/**
 * The rows that are graded before the others: so many of all, at random and always the same, each with its rank from 0.
 * A beginning of the ranks is a random choice, too (Fisher and Yates; numbers by mulberry32, public domain).
 */
export function firstRows(rows: number, most: number): ReadonlyMap<number, number> {
  const next = mulberry32(seed);
  const moved = new Map<number, number>();
  const ranks = new Map<number, number>();
  for (let rank = 0; rank < Math.min(rows, most); rank++) {
    const at = rank + Math.floor(next() * (rows - rank));
    ranks.set(moved.get(at) ?? at, rank);
    moved.set(at, moved.get(rank) ?? rank);
  }
  return ranks;
}

function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
