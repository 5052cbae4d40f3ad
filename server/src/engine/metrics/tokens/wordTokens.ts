import { pythonWords } from './pythonWords.ts';
import { type Step, wordRules, wordRules392 } from './wordRules.ts';

/** The tokens of NLTK's `NLTKWordTokenizer` (checked against 3.10.3) on the whole text, not split in sentences. */
export function wordTokens(text: string): string[] {
  return split(text, wordRules);
}

/** The tokens of the same up to NLTK 3.9.2 (checked against 3.9.1), which kept wide dashes inside words. */
export function wordTokens392(text: string): string[] {
  return split(text, wordRules392);
}

function split(text: string, rules: readonly Step[]): string[] {
  return pythonWords(rules.reduce((changed, rule) => rule(changed), text));
}
