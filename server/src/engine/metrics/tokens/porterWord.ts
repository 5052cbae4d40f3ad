/** Which letters of a word are consonants: neither a, e, i, o, u nor a y after a consonant. */
function consonants(word: string): boolean[] {
  const flags: boolean[] = [];
  for (const [index, letter] of [...word].entries()) {
    flags.push(letter === 'y' ? index === 0 || !flags[index - 1] : !'aeiou'.includes(letter));
  }
  return flags;
}

/** Porter's measure m: how often a vowel is followed by a consonant. */
export function measure(word: string): number {
  return consonants(word).filter((consonant, index, all) => consonant && all[index - 1] === false).length;
}

/** Porter's *v*. */
export function hasVowel(word: string): boolean {
  return consonants(word).includes(false);
}

/** Whether the last letter is a consonant. */
export function endsInConsonant(word: string): boolean {
  return consonants(word).at(-1) === true;
}

/** Porter's *d. */
export function endsDouble(word: string): boolean {
  return word.length >= 2 && word.at(-1) === word.at(-2) && endsInConsonant(word);
}

/** Porter's *o (consonant, vowel, consonant, the last not w, x or y), or NLTK's vowel and consonant alone. */
export function endsShort(word: string): boolean {
  const [first, second, third] = consonants(word).slice(-3);
  if (word.length === 2) return first === false && second === true;
  return first === true && second === false && third === true && !'wxy'.includes(word.at(-1)!);
}
