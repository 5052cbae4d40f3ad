/** How often each run of `n` tokens occurs. Tokens hold no space, so a space joins them. */
export function ngrams(tokens: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + n <= tokens.length; start++) {
    const ngram = n === 1 ? tokens[start]! : tokens.slice(start, start + n).join(' ');
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  }
  return counts;
}

/** How many n-grams two texts share, each counted as often as it occurs in both. */
export function shared(a: readonly string[], b: readonly string[], n: number): number {
  const left = ngrams(a, n);
  let sum = 0;
  for (const [ngram, count] of ngrams(b, n)) sum += Math.min(count, left.get(ngram) ?? 0);
  return sum;
}

/** How many n-grams a text of `length` tokens has. */
export function ngramCount(length: number, n: number): number {
  return Math.max(0, length - n + 1);
}
