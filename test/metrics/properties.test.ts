import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coded } from '../../server/src/engine/metrics/distance/coded.ts';
import { lcsLength } from '../../server/src/engine/metrics/distance/lcsLength.ts';
import { levenshtein } from '../../server/src/engine/metrics/distance/levenshtein.ts';
import { partialRatio } from '../../server/src/engine/metrics/distance/partialRatio.ts';
import { ratio } from '../../server/src/engine/metrics/distance/ratio.ts';
import { definitions } from '../../server/src/engine/metrics/index.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '東', '😀'), maxLength: 90 });
const words = fc
  .array(fc.constantFrom('the', 'cat', "isn't", 'running', 'runs', 'é', '3.5', '—', '"', '.'), { maxLength: 12 })
  .map((each) => each.join(' '));
const text = fc.oneof(letters, words, fc.string({ unit: 'binary', maxLength: 40 }));

test('the bit-parallel subsequence is as long as that of the table', () => {
  const either = fc.oneof(letters, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 130 }));
  fc.assert(fc.property(either, either, (a, b) => void expect(lcsLength(coded(a, b))).toBe(tableLcs([...a], [...b]))));
});

test('the partial ratio is the best of all windows, also those over the ends', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '😀'), maxLength: 12 });
  fc.assert(fc.property(short, short, (a, b) => void expect(partialRatio(a, b)).toBeCloseTo(bestOfWindows(a, b), 12)));
});

test.each(definitions)('$name stays in [0,1]', ({ score }) => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const result = score(a, b).score;
      expect(result).toBeGreaterThanOrEqual(0);
      expect(result).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});

const symmetric = [
  'service_fuzzy_match',
  'fuzz_partial_ratio',
  'fuzz_token_sort_ratio',
  'fuzz_token_set_ratio',
  'fuzz_wratio',
  'levenshtein_normalized_similarity',
  'treebank_gleu',
  'gleu_nltk',
  ...['1', '2', '3', '4', '5', 'L'].map((order) => `rouge${order}_f`),
];

test.each(definitions.filter(({ name }) => symmetric.includes(name)))('$name does not mind the order', ({ score }) => {
  fc.assert(fc.property(text, text, (a, b) => void expect(score(a, b).score).toBeCloseTo(score(b, a).score, 12)));
});

const metricsOfTexts = definitions.filter(({ metric, name }) => metric === 'fuzzy_match' && !name.includes('w'));

test.each(metricsOfTexts)('$name of a text with itself is 1', ({ score }) => {
  fc.assert(fc.property(words, (a) => void expect(score(`x${a}`, `x${a}`).score).toBeCloseTo(1, 12)));
});

test('precision of one way is recall of the other', () => {
  const [precision, recall] = ['rougeL_p', 'rougeL_r'].map((name) => definitions.find((each) => each.name === name)!);
  fc.assert(
    fc.property(words, words, (a, b) => void expect(precision!.score(a, b).score).toBe(recall!.score(b, a).score)),
  );
});

test('the Levenshtein distance keeps the triangle and lies between half the indel distance and all of it', () => {
  fc.assert(
    fc.property(letters, letters, letters, (a, b, c) => {
      expect(levenshtein(a, c)).toBeLessThanOrEqual(levenshtein(a, b) + levenshtein(b, c));
      const indel = Math.round((1 - ratio(a, b)) * ([...a].length + [...b].length));
      expect(levenshtein(a, b)).toBeLessThanOrEqual(indel);
      expect(levenshtein(a, b) * 2).toBeGreaterThanOrEqual(indel);
    }),
  );
});

function tableLcs(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const left of a) {
    const next = [0];
    b.forEach((right, at) => {
      next.push(left === right ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    });
    row = next;
  }
  return row.at(-1)!;
}

function bestOfWindows(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  const either = left.length === right.length ? [windows(left, right), windows(right, left)] : [];
  return Math.max(left.length <= right.length ? windows(left, right) : windows(right, left), ...either);
}

function windows(whole: readonly string[], longer: readonly string[]): number {
  let best = 0;
  for (let end = 1; end < longer.length + whole.length; end++) {
    const window = longer.slice(Math.max(0, end - whole.length), end);
    best = Math.max(best, ratio(whole.join(''), window.join('')));
  }
  return best;
}
