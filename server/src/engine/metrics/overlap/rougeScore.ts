import { codedSymbols } from '../distance/coded.ts';
import { lcsLength } from '../distance/lcsLength.ts';
import { ngramCount, shared } from './ngrams.ts';

/** Precision, recall and their harmonic mean, each in [0,1]. */
export interface RougeScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** ROUGE-n of rouge_score: shared n-grams over those of the input (precision) and of the reference (recall). */
export function rougeN(input: readonly string[], reference: readonly string[], n: number): RougeScore {
  const count = shared(input, reference, n);
  return scores(count, ngramCount(input.length, n), ngramCount(reference.length, n));
}

/** ROUGE-L of rouge_score: the longest common subsequence of tokens over the length of each text. */
export function rougeL(input: readonly string[], reference: readonly string[]): RougeScore {
  return scores(lcsLength(codedSymbols(input, reference)), input.length, reference.length);
}

function scores(common: number, input: number, reference: number): RougeScore {
  const precision = common / Math.max(1, input);
  const recall = common / Math.max(1, reference);
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
