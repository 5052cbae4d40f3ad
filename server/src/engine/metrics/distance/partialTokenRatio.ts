import { fuzzyWords } from './fuzzyWords.ts';
import { partialRatio } from './partialRatio.ts';
import { sortedWords } from './sortedWords.ts';

/** rapidfuzz `fuzz.partial_token_ratio` in [0,1]: 1 where a word is shared, else partial ratios of sorted words. */
export function partialTokenRatio(a: string, b: string): number {
  const left = fuzzyWords(a);
  const right = fuzzyWords(b);
  const leftSet = new Set(left);
  const rightSet = new Set(right);
  if (!leftSet.isDisjointFrom(rightSet)) return 1;
  const sorted = partialRatio(sortedWords(left), sortedWords(right));
  if (left.length === leftSet.size && right.length === rightSet.size) return sorted;
  return Math.max(sorted, partialRatio(sortedWords(leftSet), sortedWords(rightSet)));
}
