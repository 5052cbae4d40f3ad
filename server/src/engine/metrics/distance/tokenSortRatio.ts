import { fuzzyWords } from './fuzzyWords.ts';
import { ratio } from './ratio.ts';
import { sortedWords } from './sortedWords.ts';

/** rapidfuzz `fuzz.token_sort_ratio` in [0,1]: the ratio of the texts with their words sorted. */
export function tokenSortRatio(a: string, b: string): number {
  return ratio(sortedWords(fuzzyWords(a)), sortedWords(fuzzyWords(b)));
}
