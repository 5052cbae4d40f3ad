import { type Coded, coded } from './coded.ts';

/** The Levenshtein distance in code points: fewest insertions, deletions and substitutions. */
export function levenshtein(a: string, b: string): number {
  return distance(coded(a, b));
}

/** One less the distance over the longer length, in [0,1]; two empty texts give 1. */
export function levenshteinSimilarity(a: string, b: string): number {
  const pair = coded(a, b);
  const longest = Math.max(pair.a.length, pair.b.length);
  return longest === 0 ? 1 : 1 - distance(pair) / longest;
}

function distance({ a, b }: Coded): number {
  const row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 0; line < a.length; line++) {
    let corner = row[0]!;
    row[0] = line + 1;
    for (let column = 0; column < b.length; column++) {
      const above = row[column + 1]!;
      const replaced = a[line] === b[column] ? corner : corner + 1;
      row[column + 1] = Math.min(replaced, above + 1, row[column]! + 1);
      corner = above;
    }
  }
  return row[b.length]!;
}
