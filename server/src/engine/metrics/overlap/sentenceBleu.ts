import { ngramCount, shared } from './ngrams.ts';
import type { Smoothing } from './smoothing.ts';

/** NLTK `sentence_bleu` with one reference and weights of a quarter for one to four tokens. */
export function sentenceBleu(input: readonly string[], reference: readonly string[], smoothing: Smoothing): number {
  const precisions = [1, 2, 3, 4].map((n) => ({
    matches: shared(input, reference, n),
    total: Math.max(1, ngramCount(input.length, n)),
  }));
  if (precisions[0]!.matches === 0) return 0;
  const logs = smoothing(precisions, input.length).map((precision) => (precision > 0 ? Math.log(precision) / 4 : 0));
  return brevityPenalty(input.length, reference.length) * Math.exp(logs.reduce((sum, log) => sum + log, 0));
}

/** 1, or exp(1 - reference / input) where the input is shorter than the reference. */
export function brevityPenalty(input: number, reference: number): number {
  if (input >= reference) return 1;
  return input === 0 ? 0 : Math.exp(1 - reference / input);
}
