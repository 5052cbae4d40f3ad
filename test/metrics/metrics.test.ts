import { expect, test } from 'vitest';
import { levenshtein } from '../../server/src/engine/metrics/distance/levenshtein.ts';
import { type Definition, definitions, meteorWithSynonyms } from '../../server/src/engine/metrics/index.ts';
import { porterStem } from '../../server/src/engine/metrics/tokens/porterStem.ts';
import { wordTokens, wordTokens392 } from '../../server/src/engine/metrics/tokens/wordTokens.ts';
import fuzzy from './fuzzy.json' with { type: 'json' };
import overlap from './overlap.json' with { type: 'json' };
import parity from './parity.json' with { type: 'json' };
import stems from './stems.json' with { type: 'json' };
import wordNet from './synonyms.json' with { type: 'json' };
import similarity from './text_similarity.json' with { type: 'json' };
import tokens from './tokens.json' with { type: 'json' };

type Figures = Readonly<Record<string, number | null>>;

const synonyms = new Map(Object.entries(wordNet.synonyms).map(([word, names]) => [word, new Set(names)]));
const all = [...definitions, ...meteorWithSynonyms((word) => synonyms.get(word) ?? new Set())];

function named(column: string): Definition {
  const found = all.find(({ name }) => name === column) ?? all.find(({ choices }) => choices.includes(column));
  if (!found) throw new Error(`No definition is called ${column}.`);
  return found;
}

/** What the definitions give for these columns; a score that is undefined in the reference must be 0 with a note. */
function measured(input: string, reference: string, columns: Figures): Figures {
  return Object.fromEntries(
    Object.entries(columns).map(([column, expected]) => {
      const { score, note } = named(column).score(input, reference);
      return [column, expected === null && score === 0 && note ? null : score];
    }),
  );
}

function expectClose(actual: Figures, expected: Figures, tolerance: number) {
  const far = Object.keys(expected).filter((key) => {
    const [left, right] = [actual[key], expected[key]];
    return !(left === right || Math.abs((left ?? Number.NaN) - (right ?? Number.NaN)) <= tolerance);
  });
  expect(Object.fromEntries(far.map((key) => [key, actual[key]]))).toEqual({});
}

/** The columns of a case with one number each, those on 0-100 divided by 100. */
function flat(columns: Readonly<Record<string, unknown>>): Figures {
  const entries = Object.entries(columns).flatMap(([column, value]): [string, number | null][] => {
    if (column === 'levenshtein_distance') return [];
    if (value === null) return [[column, null]];
    if (typeof value === 'number') return [[column, column.startsWith('fuzz_') ? value / 100 : value]];
    return Object.entries(value as Record<string, number>).map(([figure, score]) => [`${column}_${figure}`, score]);
  });
  return Object.fromEntries(entries);
}

test.each(similarity.cases)('text similarity $id', ({ candidate, reference, expected }) => {
  const columns = flat(expected);
  expectClose(measured(candidate, reference, columns), columns, 1e-6);
  expect(levenshtein(candidate, reference)).toBe(expected.levenshtein_distance);
});

test.each(parity.vectors)('parity: $input / $reference', (vector) => {
  const { input, reference, fuzzy_match, bleu, gleu } = vector;
  const columns = { service_fuzzy_match: fuzzy_match, service_bleu: bleu, treebank_gleu: gleu };
  expectClose(measured(input, reference, columns), columns, parity.tolerance);
  expect(wordTokens(input)).toEqual(vector.input_tokens);
  expect(wordTokens(reference)).toEqual(vector.reference_tokens);
});

test.each(fuzzy.cases)('rapidfuzz: $input / $reference', ({ input, reference, distance, scores }) => {
  expectClose(measured(input, reference, scores), scores, 1e-12);
  expect(levenshtein(input, reference)).toBe(distance);
});

test.each(overlap.cases)('overlap: $input / $reference', ({ input, reference, scores }) => {
  expectClose(measured(input, reference, scores), scores, 1e-12);
});

test.each(tokens.cases)('NLTK tokens of $text', ({ text, nltk_3_10_3, nltk_3_9_1 }) => {
  expect(wordTokens(text)).toEqual(nltk_3_10_3);
  expect(wordTokens392(text)).toEqual(nltk_3_9_1);
});

test('Porter stems in NLTK mode', () => {
  const words = Object.keys(stems.stems);
  expect(Object.fromEntries(words.map((word) => [word, porterStem(word)]))).toEqual(stems.stems);
});
