import type { Definition } from './definition.ts';
import { meteorScore, noSynonyms, type Synonyms } from './overlap/meteorScore.ts';
import { onTokens } from './scoring.ts';
import { pythonWords } from './tokens/pythonWords.ts';
import { wordTokens } from './tokens/wordTokens.ts';

const stages = 'alpha 0.9, beta 3, gamma 0.5; words match as they are and by Porter stem';

/** The definitions of `meteor` that need no data: the stage of synonyms is left out. */
export const meteor: readonly Definition[] = [
  {
    ...define(wordTokens, noSynonyms),
    name: 'treebank_meteor_no_synonyms',
    choices: ['treebank', 'no_synonyms'],
    docs: `NLTK 3.10.3 \`meteor_score\` on tokens of \`NLTKWordTokenizer\`, ${stages}, not by synonym.`,
  },
  {
    ...define(pythonWords, noSynonyms),
    name: 'meteor_nltk_no_synonyms',
    choices: ['whitespace'],
    docs: `NLTK 3.10.3 \`meteor_score\` on words between white space, ${stages}, not by synonym.`,
  },
];

/** The definitions of `meteor` with synonyms, for whoever has the data of WordNet. */
export function meteorWithSynonyms(synonyms: Synonyms): readonly Definition[] {
  return [
    {
      ...define(wordTokens, synonyms),
      onWordNet: true,
      name: 'treebank_meteor_wordnet',
      choices: ['wordnet'],
      docs: `NLTK 3.10.3 \`meteor_score\` on tokens of \`NLTKWordTokenizer\`, ${stages} and by WordNet synonym.`,
    },
    {
      ...define(pythonWords, synonyms),
      onWordNet: true,
      name: 'meteor_nltk_wordnet',
      choices: [],
      docs: `NLTK 3.10.3 \`meteor_score\` on words between white space, ${stages} and by WordNet synonym.`,
    },
  ];
}

function define(tokens: (text: string) => string[], synonyms: Synonyms) {
  return {
    metric: 'meteor',
    confidence: 'unknown',
    score: onTokens(tokens, (input, reference) => meteorScore(input, reference, synonyms)),
  } as const;
}
