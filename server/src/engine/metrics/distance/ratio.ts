import { type Coded, coded } from './coded.ts';
import { lcsLength } from './lcsLength.ts';

/** rapidfuzz `fuzz.ratio` in [0,1]: one less the indel distance over the sum of lengths; two empty texts give 1. */
export function ratio(a: string, b: string): number {
  return a === b ? 1 : codedRatio(coded(a, b));
}

/** The same for symbols already coded. */
export function codedRatio(pair: Coded): number {
  return indelSimilarity(lcsLength(pair), pair.a.length + pair.b.length);
}

/** The similarity of two sequences with this longest common subsequence and this sum of lengths. */
export function indelSimilarity(common: number, lengths: number): number {
  return lengths === 0 ? 1 : 1 - (lengths - 2 * common) / lengths;
}
