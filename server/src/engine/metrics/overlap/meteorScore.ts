import { porterStem } from '../tokens/porterStem.ts';
import { align } from './meteorAlignment.ts';

/** Words that may stand for a word, as NLTK reads them from WordNet: lemma names without an underscore. */
export type Synonyms = (word: string) => ReadonlySet<string>;

/** The stage of synonyms left out. */
export const noSynonyms: Synonyms = () => new Set();

/**
 * NLTK `single_meteor_score` with its defaults (alpha 0.9, beta 3, gamma 0.5): lower-case tokens matched as they are,
 * then by Porter stem, then by synonyms of the stem.
 */
export function meteorScore(
  input: readonly string[],
  reference: readonly string[],
  synonyms: Synonyms = noSynonyms,
): number {
  const pairs = align(lower(input), lower(reference), [
    { form: (word) => word, stands: (word) => [word] },
    { form: porterStem, stands: (word) => [word] },
    { form: (word) => word, stands: (word) => synonyms(word).union(new Set([word])) },
  ]);
  if (pairs.length === 0) return 0;
  const precision = pairs.length / input.length;
  const recall = pairs.length / reference.length;
  const mean = (precision * recall) / (0.9 * precision + (1 - 0.9) * recall);
  return (1 - 0.5 * (chunks(pairs) / pairs.length) ** 3) * mean;
}

function lower(tokens: readonly string[]): string[] {
  return tokens.map((token) => token.toLowerCase());
}

/** How many runs of pairs follow each other in both texts. */
function chunks(pairs: readonly (readonly [number, number])[]): number {
  return pairs.filter(([input, reference], index) => {
    const before = pairs[index - 1];
    return !before || before[0] + 1 !== input || before[1] + 1 !== reference;
  }).length;
}
