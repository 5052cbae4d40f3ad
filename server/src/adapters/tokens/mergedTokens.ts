import { createHeap } from './heap.ts';
import type { Bytes } from './readRanks.ts';

/** Keeps a rank and a place below it in one number. */
const places = 2 ** 31;

/** No pair, or none that is a token. */
const never = -1;

/**
 * How many tokens byte-pair encoding makes of bytes: of all neighbours that are a token together those of the lowest
 * rank are joined, the leftmost first, until none is left. Takes n log n steps, so that a letter repeated without end
 * does not stop it.
 */
export function mergedTokens(bytes: Bytes, ranks: ReadonlyMap<Bytes, number>): number {
  const { length } = bytes;
  const next = Int32Array.from({ length: length + 1 }, (_, at) => Math.min(at + 1, length));
  const previous = Int32Array.from({ length: length + 1 }, (_, at) => at - 1);
  const pairs = new Int32Array(length).fill(never);
  const heap = createHeap();
  const consider = (at: number) => {
    const middle = next[at]!;
    pairs[at] = middle < length ? (ranks.get(bytes.slice(at, next[middle]!)) ?? never) : never;
    if (pairs[at] !== never) heap.push(pairs[at]! * places + at);
  };
  for (let at = 0; at < length; at++) consider(at);
  let count = length;
  for (let least = heap.pop(); least !== undefined; least = heap.pop()) {
    const at = least % places;
    if (pairs[at] !== (least - at) / places) continue;
    const gone = next[at]!;
    pairs[gone] = never;
    next[at] = next[gone]!;
    previous[next[at]!] = at;
    count--;
    consider(at);
    if (previous[at]! >= 0) consider(previous[at]!);
  }
  return count;
}
