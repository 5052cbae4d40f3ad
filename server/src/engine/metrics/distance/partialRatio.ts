import { type Coded, coded } from './coded.ts';
import { lcsLength } from './lcsLength.ts';
import { lcsOfPrefixes } from './lcsOfPrefixes.ts';
import { indelSimilarity } from './ratio.ts';

/**
 * rapidfuzz `fuzz.partial_ratio` in [0,1]: the best ratio of the shorter text with a window of its length in the
 * longer one, where windows may hang over the ends.
 */
export function partialRatio(left: string, right: string): number {
  const { a, b, size } = coded(left, right);
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  return a.length <= b.length ? bestAlignment({ a, b, size }) : bestAlignment({ a: b, b: a, size });
}

/** Windows cut off by an end come out of one pass each way; where both texts are equally long, either one slides. */
function bestAlignment(pair: Coded): number {
  const { a, b, size } = pair;
  const ends = [pair, reversed(pair)];
  if (a.length === b.length) ends.push(...ends.map((end) => ({ a: end.b, b: end.a, size })));
  const best = Math.max(...ends.map(bestPrefix));
  return a.length === b.length ? best : Math.max(best, bestWindow(pair, best));
}

function reversed({ a, b, size }: Coded): Coded {
  return { a: a.toReversed(), b: b.toReversed(), size };
}

function bestPrefix({ a, b, size }: Coded): number {
  let best = 0;
  lcsOfPrefixes({ a, b: b.slice(0, a.length), size }).forEach((common, index) => {
    best = Math.max(best, indelSimilarity(common, a.length + index + 1));
  });
  return best;
}

/**
 * The best window as long as the shorter text, where it beats `floor`. Moving a window by one symbol changes its
 * common subsequence by at most one, so a stretch between two known windows is dropped where it cannot win.
 */
function bestWindow({ a, b, size }: Coded, floor: number): number {
  const common = (start: number) => lcsLength({ a, b: b.slice(start, start + a.length), size });
  const last = b.length - a.length;
  let best = Math.floor(floor * a.length + 1e-9);
  let stretches = [{ first: 0, last, atFirst: common(0), atLast: common(last) }];
  while (stretches.length > 0) {
    const next: typeof stretches = [];
    for (const stretch of stretches) {
      best = Math.max(best, stretch.atFirst, stretch.atLast);
      const reach = (stretch.atFirst + stretch.atLast + stretch.last - stretch.first) >> 1;
      if (reach <= best || stretch.last - stretch.first < 2) continue;
      const middle = (stretch.first + stretch.last) >> 1;
      const atMiddle = common(middle);
      next.push({ ...stretch, last: middle, atLast: atMiddle }, { ...stretch, first: middle, atFirst: atMiddle });
    }
    stretches = next;
  }
  return indelSimilarity(best, 2 * a.length);
}
