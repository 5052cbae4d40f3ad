import type { Part } from './readPart.ts';

/**
 * The forms under which a word stands in the index of a part of speech, as NLTK's `_morphy` finds them: itself, and
 * its exceptions or, where it has none, all that one rule of detachment makes of it.
 */
export function baseForms(word: string, { exceptions, endings, synsets }: Part): string[] {
  const made = exceptions.get(word) ?? endings.flatMap(([ending, instead]) => detached(word, ending, instead));
  return [...new Set([word, ...made])].filter((form) => synsets.has(form));
}

function detached(word: string, ending: string, instead: string): string[] {
  return word.endsWith(ending) ? [word.slice(0, -ending.length) + instead] : [];
}
