import type { Definition } from './definition.ts';
import { defaultProcess } from './distance/defaultProcess.ts';
import { jaroWinkler } from './distance/jaroWinkler.ts';
import { levenshteinSimilarity } from './distance/levenshtein.ts';
import { partialRatio } from './distance/partialRatio.ts';
import { ratio } from './distance/ratio.ts';
import { tokenSetRatio } from './distance/tokenSetRatio.ts';
import { tokenSortRatio } from './distance/tokenSortRatio.ts';
import { weightedRatio } from './distance/weightedRatio.ts';
import { onTexts } from './scoring.ts';

const local = { metric: 'fuzzy_match', confidence: 'unknown' } as const;

/** The definitions of `fuzzy_match`; scores are rapidfuzz's divided by 100. */
export const fuzzyMatch: readonly Definition[] = [
  {
    name: 'service_fuzzy_match',
    metric: 'fuzzy_match',
    choices: ['ratio', 'fuzz_ratio', 'service'],
    docs:
      'rapidfuzz 3.14.6 `fuzz.ratio` / 100: twice the longest common subsequence over the sum of lengths, in code ' +
      'points. Case, punctuation and spaces count.',
    confidence: 'recorded',
    score: onTexts(ratio),
  },
  {
    ...local,
    name: 'fuzz_partial_ratio',
    choices: ['partial_ratio'],
    docs:
      'rapidfuzz 3.14.6 `fuzz.partial_ratio` / 100: the best ratio of the shorter text with a window of its length ' +
      'in the longer one.',
    score: onTexts(partialRatio),
  },
  {
    ...local,
    name: 'fuzz_token_sort_ratio',
    choices: ['token_sort', 'token_sort_ratio'],
    docs: 'rapidfuzz 3.14.6 `fuzz.token_sort_ratio` / 100: the ratio after the words of both texts are sorted.',
    score: onTexts(tokenSortRatio),
  },
  {
    ...local,
    name: 'fuzz_token_set_ratio',
    choices: ['token_set', 'token_set_ratio'],
    docs:
      'rapidfuzz 3.14.6 `fuzz.token_set_ratio` / 100: order and repetition of words are ignored; 1 where all words ' +
      'of one text stand in the other.',
    score: onTexts(tokenSetRatio),
  },
  {
    ...local,
    name: 'fuzz_wratio',
    choices: ['wratio'],
    docs: 'rapidfuzz 3.14.6 `fuzz.WRatio` / 100: the best of the weighted whole, partial and word ratios.',
    score: onTexts(weightedRatio),
  },
  {
    ...local,
    name: 'fuzz_wratio_default_process',
    choices: ['wratio_default_process'],
    docs: 'rapidfuzz 3.14.6 `fuzz.WRatio` / 100 after `default_process`: lower case, letters and digits only.',
    score: onTexts((input, reference) => weightedRatio(defaultProcess(input), defaultProcess(reference))),
  },
  {
    ...local,
    name: 'levenshtein_normalized_similarity',
    choices: ['levenshtein'],
    docs: 'rapidfuzz 3.14.6 normalised Levenshtein similarity: 1 - distance / longer length, in code points.',
    score: onTexts(levenshteinSimilarity),
  },
  {
    ...local,
    name: 'jaro_winkler',
    choices: [],
    docs: 'rapidfuzz 3.14.6 Jaro-Winkler similarity with prefix weight 0.1.',
    score: onTexts(jaroWinkler),
  },
];
