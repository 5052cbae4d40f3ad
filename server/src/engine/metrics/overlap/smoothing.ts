/** The precision of one n-gram order. */
export interface Precision {
  readonly matches: number;
  readonly total: number;
}

/** Makes precisions numbers; `length` is the number of tokens of the input. */
export type Smoothing = (precisions: readonly Precision[], length: number) => number[];

/** NLTK's method 0: an order without a match counts as the smallest normal double. */
export const unsmoothed: Smoothing = (precisions) =>
  precisions.map(({ matches, total }) => (matches === 0 ? 2.2250738585072014e-308 : matches / total));

/** NLTK's method 1: an order without a match counts 0.1 matches. */
export const method1: Smoothing = (precisions) =>
  precisions.map(({ matches, total }) => (matches === 0 ? 0.1 : matches) / total);

/** NLTK's method 4: the k-th order without a match counts ln(length) / (5 * 2^k) matches, unless length is 1. */
export const method4: Smoothing = (precisions, length) => {
  let missed = 0;
  return precisions.map(({ matches, total }) => {
    if (matches > 0 || length <= 1) return matches / total;
    missed++;
    return 1 / ((2 ** missed * 5) / Math.log(length)) / total;
  });
};
