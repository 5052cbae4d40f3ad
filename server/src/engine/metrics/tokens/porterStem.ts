import { apply, doubles, endings, plurals, type Rule, thirds } from './porterRules.ts';
import { endsDouble, endsInConsonant, endsShort, hasVowel, measure } from './porterWord.ts';

const irregular: ReadonlyMap<string, string> = new Map([
  ['sky', 'sky'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['news', 'news'],
  ['innings', 'inning'],
  ['inning', 'inning'],
  ['outings', 'outing'],
  ['outing', 'outing'],
  ['cannings', 'canning'],
  ['canning', 'canning'],
  ['howe', 'howe'],
  ['proceed', 'proceed'],
  ['exceed', 'exceed'],
  ['succeed', 'succeed'],
]);

/** The stem of a word as NLTK's `PorterStemmer` gives it in its default mode, NLTK_EXTENSIONS. */
export function porterStem(word: string): string {
  const lower = word.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  const letters = [...lower];
  if ([...word].length <= 2) return lower;
  return letters.length === lower.length ? steps(lower) : withPlaceholders(letters);
}

/** Letters that take two units are stemmed as one, by stand-ins of the private use area. */
function withPlaceholders(letters: readonly string[]): string {
  const wide = [...new Set(letters.filter((letter) => letter.length > 1))];
  const standIn = (letter: string) => (letter.length > 1 ? String.fromCharCode(0xe000 + wide.indexOf(letter)) : letter);
  return Array.from(
    steps(letters.map(standIn).join('')),
    (letter) => wide[letter.charCodeAt(0) - 0xe000] ?? letter,
  ).join('');
}

function steps(word: string): string {
  const singular = word.length === 4 && word.endsWith('ies') ? word.slice(0, -1) : apply(word, plurals);
  const present = apply(pastOrGerund(singular), [['y', 'i', (stem) => stem.length > 1 && endsInConsonant(stem)]]);
  return withoutFinal(apply(apply(double(present), thirds), endings));
}

/** Step 1b. */
function pastOrGerund(word: string): string {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = word.replace(/(?:ed|ing)$/, '');
  return stem !== word && hasVowel(stem) ? mended(stem) : word;
}

function mended(stem: string): string {
  const last = stem.at(-1)!;
  const tails: Rule[] = [
    ['at', 'ate'],
    ['bl', 'ble'],
    ['iz', 'ize'],
  ];
  if (tails.some(([suffix]) => stem.endsWith(suffix))) return apply(stem, tails);
  if (endsDouble(stem)) return 'lsz'.includes(last) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

/** Step 2, where `alli` comes first and is followed by another turn. */
function double(word: string): string {
  if (word.endsWith('alli') && measure(word.slice(0, -4)) > 0) return double(word.slice(0, -2));
  return apply(word, doubles);
}

/** Step 5: a final e, then one of two final l. */
function withoutFinal(word: string): string {
  const stem = word.slice(0, -1);
  const size = measure(stem);
  const bare = word.endsWith('e') && (size > 1 || (size === 1 && !endsShort(stem))) ? stem : word;
  return bare.endsWith('ll') && measure(bare.slice(0, -1)) > 1 ? bare.slice(0, -1) : bare;
}
