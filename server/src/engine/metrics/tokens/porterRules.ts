import { measure } from './porterWord.ts';

/** A suffix, what stands in its place, and the stem it needs. The first suffix that fits decides, met or not. */
export type Rule = readonly [suffix: string, replacement: string, needs?: (stem: string) => boolean];

const some = (stem: string) => measure(stem) > 0;
const more = (stem: string) => measure(stem) > 1;

/** The word after the first rule whose suffix it has. */
export function apply(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const [suffix, replacement, needs] = rule;
  const stem = word.slice(0, word.length - suffix.length);
  return !needs || needs(stem) ? stem + replacement : word;
}

const pairs = (text: string, needs: (stem: string) => boolean): Rule[] =>
  text.split(' ').map((pair) => {
    const [suffix = '', replacement = ''] = pair.split('>');
    return [suffix, replacement, needs];
  });

/** Step 1a, plurals. */
export const plurals: readonly Rule[] = [
  ['sses', 'ss'],
  ['ies', 'i'],
  ['ss', 'ss'],
  ['s', ''],
];

/** Step 2, double suffixes; the last two are NLTK's. */
export const doubles: readonly Rule[] = [
  ...pairs('ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous', some),
  ...pairs('ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive', some),
  ...pairs('biliti>ble fulli>ful', some),
  ['logi', 'log', (stem) => some(`${stem}l`)],
];

/** Step 3. */
export const thirds: readonly Rule[] = pairs('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>', some);

/** Step 4, endings of long stems. */
export const endings: readonly Rule[] = [
  ...pairs('al ance ence er ic able ible ant ement ment ent', more),
  ['ion', '', (stem) => more(stem) && /[st]$/.test(stem)],
  ...pairs('ou ism ate iti ous ive ize', more),
];
