import { ngramCount, shared } from './ngrams.ts';
import { brevityPenalty } from './sentenceBleu.ts';

/**
 * sacrebleu `sentence_bleu` in [0,1] with one reference: effective order, and `exp` smoothing, where the k-th order
 * without a match counts 1 / 2^k matches.
 */
export function sacreBleu(input: readonly string[], reference: readonly string[]): number {
  const orders = [1, 2, 3, 4].filter((n) => input.length >= n);
  const matches = orders.map((n) => shared(input, reference, n));
  if (!matches.some((count) => count > 0)) return 0;
  let missed = 0;
  const logs = orders.map((n, index) => {
    const count = matches[index] || 1 / 2 ** ++missed;
    return Math.log(count / ngramCount(input.length, n));
  });
  return brevityPenalty(input.length, reference.length) * Math.exp(mean(logs));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
