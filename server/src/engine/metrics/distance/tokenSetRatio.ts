import { coded } from './coded.ts';
import { fuzzyWords } from './fuzzyWords.ts';
import { lcsLength } from './lcsLength.ts';
import { indelSimilarity } from './ratio.ts';
import { sortedWords } from './sortedWords.ts';

/** rapidfuzz `fuzz.token_set_ratio` in [0,1]: shared words count once, in both; 1 where one set holds the other. */
export function tokenSetRatio(a: string, b: string): number {
  const left = new Set(fuzzyWords(a));
  const right = new Set(fuzzyWords(b));
  if (left.size === 0 || right.size === 0) return 0;
  const shared = left.intersection(right);
  const onlyLeft = left.difference(right);
  const onlyRight = right.difference(left);
  if (shared.size > 0 && (onlyLeft.size === 0 || onlyRight.size === 0)) return 1;
  return bestOfSets(sharedLength(shared), sortedWords(onlyLeft), sortedWords(onlyRight));
}

function sharedLength(shared: ReadonlySet<string>): number {
  return [...[...shared].join(' ')].length;
}

/** The best of three ratios: shared + left : shared + right, shared : shared + left, shared : shared + right. */
function bestOfSets(shared: number, onlyLeft: string, onlyRight: string): number {
  const pair = coded(onlyLeft, onlyRight);
  const head = shared > 0 ? shared + 1 : 0;
  const both = indelSimilarity(head + lcsLength(pair), 2 * head + pair.a.length + pair.b.length);
  if (shared === 0) return both;
  const alone = (rest: number) => indelSimilarity(shared, 2 * shared + 1 + rest);
  return Math.max(both, alone(pair.a.length), alone(pair.b.length));
}
