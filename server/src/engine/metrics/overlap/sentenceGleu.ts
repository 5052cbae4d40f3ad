import { ngramCount, shared } from './ngrams.ts';

/** NLTK `sentence_gleu` with one reference: shared n-grams of one to four tokens over those of the longer text. */
export function sentenceGleu(input: readonly string[], reference: readonly string[]): number {
  const orders = [1, 2, 3, 4];
  const longest = Math.max(input.length, reference.length);
  const all = orders.reduce((sum, n) => sum + ngramCount(longest, n), 0);
  return all === 0 ? 0 : orders.reduce((sum, n) => sum + shared(input, reference, n), 0) / all;
}
