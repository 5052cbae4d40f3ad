import { pythonWords } from '../tokens/pythonWords.ts';

const latin1 = /^[\0-\xff]*$/;
const asciiWord = /[^\t-\r\x1c-\x20]+/g;

/**
 * The words of a text as rapidfuzz's compiled code splits it: like Python, but in a text of Latin-1 characters alone
 * it does not know U+0085 and U+00A0 as spaces.
 */
export function fuzzyWords(text: string): string[] {
  return latin1.test(text) ? (text.match(asciiWord) ?? []) : pythonWords(text);
}
