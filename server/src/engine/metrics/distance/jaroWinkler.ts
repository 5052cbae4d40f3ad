import { coded } from './coded.ts';

/** Jaro-Winkler similarity in [0,1] with prefix weight 0.1, as rapidfuzz computes it; two empty texts give 1. */
export function jaroWinkler(left: string, right: string): number {
  const { a, b } = coded(left, right);
  const similarity = jaro(a, b);
  if (similarity <= 0.7) return similarity;
  let prefix = 0;
  while (prefix < Math.min(4, a.length, b.length) && a[prefix] === b[prefix]) prefix++;
  return Math.min(1, similarity + prefix * 0.1 * (1 - similarity));
}

function jaro(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const { fromA, fromB } = matches(a, b);
  const common = fromA.length;
  if (common === 0) return 0;
  const moved = fromA.filter((code, index) => code !== fromB[index]).length >> 1;
  return (common / a.length + common / b.length + (common - moved) / common) / 3;
}

/** The symbols matched within half the longer length of their place, in the order of each text. */
function matches(a: readonly number[], b: readonly number[]) {
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const fromA = a.filter((code, index) => {
    const last = Math.min(index + reach, b.length - 1);
    for (let at = Math.max(0, index - reach); at <= last; at++) {
      if (taken[at] || b[at] !== code) continue;
      taken[at] = true;
      return true;
    }
    return false;
  });
  return { fromA, fromB: b.filter((_, index) => taken[index]) };
}
