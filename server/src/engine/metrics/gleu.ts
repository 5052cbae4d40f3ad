import type { Definition } from './definition.ts';
import { sentenceGleu } from './overlap/sentenceGleu.ts';
import { onTokens } from './scoring.ts';
import { pythonWords } from './tokens/pythonWords.ts';
import { wordTokens } from './tokens/wordTokens.ts';

/** The definitions of `gleu`: shared n-grams of one to four tokens, nothing lower-cased. */
export const gleu: readonly Definition[] = [
  {
    name: 'treebank_gleu',
    metric: 'gleu',
    choices: ['treebank'],
    docs: 'NLTK 3.10.3 `sentence_gleu` on tokens of `NLTKWordTokenizer`.',
    confidence: 'unknown',
    score: onTokens(wordTokens, sentenceGleu),
  },
  {
    name: 'gleu_nltk',
    metric: 'gleu',
    choices: ['whitespace'],
    docs: 'NLTK 3.10.3 `sentence_gleu` on words between white space.',
    confidence: 'unknown',
    score: onTokens(pythonWords, sentenceGleu),
  },
];
