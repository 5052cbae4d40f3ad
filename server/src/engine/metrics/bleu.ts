import type { Definition, Scored } from './definition.ts';
import { sacreBleu } from './overlap/sacreBleu.ts';
import { sentenceBleu } from './overlap/sentenceBleu.ts';
import { method1, method4, type Smoothing, unsmoothed } from './overlap/smoothing.ts';
import { onTokens } from './scoring.ts';
import { pythonWords } from './tokens/pythonWords.ts';
import { tokens13a } from './tokens/tokens13a.ts';
import { wordTokens, wordTokens392 } from './tokens/wordTokens.ts';

const local = { metric: 'bleu', confidence: 'unknown' } as const;

function nltk(tokens: (text: string) => string[], smoothing: Smoothing) {
  return onTokens(tokens, (input, reference) => sentenceBleu(input, reference, smoothing));
}

const since393 = nltk(wordTokens, method4);
const until392 = nltk(wordTokens392, method4);

/** The two tokenisers part only at wide dashes and single quotes, so others are not scored twice. */
function service(input: string, reference: string): Scored {
  const scored = since393(input, reference);
  if (!/['\u2012-\u2015]/.test(input + reference)) return scored;
  const older = until392(input, reference).score;
  if (older === scored.score) return scored;
  const other = `NLTK up to 3.9.2 splits quotes and dashes otherwise and would give ${older.toFixed(4)}`;
  return { ...scored, note: `${other}; the service may use either.` };
}

/** The definitions of `bleu`: four orders of n-grams with equal weights, one reference, nothing lower-cased. */
export const bleu: readonly Definition[] = [
  {
    name: 'service_bleu',
    metric: 'bleu',
    choices: ['method4', 'service'],
    docs:
      'NLTK 3.10.3 `sentence_bleu` on tokens of `NLTKWordTokenizer`, smoothing method 4. ' +
      'Identical texts of two words score 0.22, of three 0.58.',
    confidence: 'recorded',
    score: service,
  },
  {
    ...local,
    name: 'service_bleu_nltk_3_9_2',
    choices: ['nltk_3_9_2'],
    docs:
      'NLTK up to 3.9.2 `sentence_bleu` on tokens of `NLTKWordTokenizer`, smoothing method 4. ' +
      'Wide dashes stay inside words.',
    score: until392,
  },
  {
    ...local,
    name: 'treebank_bleu_method1',
    choices: ['method1'],
    docs: 'NLTK 3.10.3 `sentence_bleu` on tokens of `NLTKWordTokenizer`, smoothing method 1.',
    score: nltk(wordTokens, method1),
  },
  {
    ...local,
    name: 'treebank_bleu_no_smoothing',
    choices: ['none'],
    docs:
      'NLTK 3.10.3 `sentence_bleu` on tokens of `NLTKWordTokenizer`, not smoothed: about 0 where one order of ' +
      'n-grams has no match.',
    score: nltk(wordTokens, unsmoothed),
  },
  {
    ...local,
    name: 'bleu_nltk_method4',
    choices: [],
    docs: 'NLTK 3.10.3 `sentence_bleu` on words between white space, smoothing method 4.',
    score: nltk(pythonWords, method4),
  },
  {
    ...local,
    name: 'bleu_nltk_method1',
    choices: [],
    docs: 'NLTK 3.10.3 `sentence_bleu` on words between white space, smoothing method 1.',
    score: nltk(pythonWords, method1),
  },
  {
    ...local,
    name: 'bleu_nltk_no_smoothing',
    choices: [],
    docs: 'NLTK 3.10.3 `sentence_bleu` on words between white space, not smoothed.',
    score: nltk(pythonWords, unsmoothed),
  },
  {
    ...local,
    name: 'bleu_sacrebleu_sentence_0_1',
    choices: ['sacrebleu'],
    docs: 'sacrebleu 2.6.0 `sentence_bleu` / 100: tokeniser `13a`, `exp` smoothing, effective order.',
    score: onTokens(tokens13a, sacreBleu),
  },
];
