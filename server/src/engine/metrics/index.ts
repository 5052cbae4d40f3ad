import { bleu } from './bleu.ts';
import type { Definition, TextMetric } from './definition.ts';
import { fuzzyMatch } from './fuzzyMatch.ts';
import { gleu } from './gleu.ts';
import { meteor, meteorWithSynonyms } from './meteor.ts';
import { noSynonyms } from './overlap/meteorScore.ts';
import { rouge } from './rouge.ts';

export { type Confidence, confidenceText, type Definition, type Scored, type TextMetric } from './definition.ts';
export { identicalScore } from './identicalScore.ts';
export { meteorWithSynonyms } from './meteor.ts';
export { noSynonyms, type Synonyms } from './overlap/meteorScore.ts';
export type { WordNet, WordNetFound } from './wordNet.ts';

/** Every definition of a text metric that needs nothing but the two texts. */
export const definitions: readonly Definition[] = [fuzzyMatch, bleu, gleu, meteor, rouge].flat();

/** The definitions that need WordNet, here without it: to tell what there is to choose, not to score. */
const onWordNet = meteorWithSynonyms(noSynonyms);

/** Whether one of the choices (metric → choice) names a definition that needs WordNet. */
export function needsWordNet(choices: Readonly<Record<string, string>>): boolean {
  return onWordNet.some((definition) => {
    const choice = choices[definition.metric];
    return choice !== undefined && isNamed(definition, choice);
  });
}

/** The name of the definition each metric has where the author chooses none. */
export const defaultDefinitions: Readonly<Record<TextMetric, string>> = {
  fuzzy_match: 'service_fuzzy_match',
  bleu: 'service_bleu',
  gleu: 'treebank_gleu',
  meteor: 'treebank_meteor_no_synonyms',
  rouge_1: 'rouge1_f',
  rouge_2: 'rouge2_f',
  rouge_3: 'rouge3_f',
  rouge_4: 'rouge4_f',
  rouge_5: 'rouge5_f',
  rouge_l: 'rougeL_f',
};

/**
 * The definition that a setting such as `rouge_l=recall` names, by choice or by name, without a choice the default;
 * else all that the metric allows. `extra` are the definitions that stand on data of the user.
 */
export function resolveDefinition(
  metric: TextMetric,
  choice: string = defaultDefinitions[metric],
  extra: readonly Definition[] = [],
): Definition | { readonly allowed: readonly string[] } {
  const candidates = [...definitions, ...extra].filter((definition) => definition.metric === metric);
  const found = candidates.find((definition) => isNamed(definition, choice));
  return found ?? { allowed: candidates.flatMap(({ name, choices }) => [...choices, name]) };
}

function isNamed({ name, choices }: Definition, choice: string): boolean {
  return name === choice || choices.includes(choice);
}
