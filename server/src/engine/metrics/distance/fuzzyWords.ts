import { pythonWords } from '../tokens/pythonWords.ts';

const narrowSpace = '\\t-\\r\\u001c-\\u0020';
const word = new RegExp(`[^${narrowSpace}]+`, 'g');

/**
 * The words of a text as rapidfuzz's compiled code splits it: like Python, but in a text of Latin-1 characters alone
 * it does not know U+0085 and U+00A0 as spaces.
 */
export function fuzzyWords(text: string): string[] {
  return isLatin1(text) ? (text.match(word) ?? []) : pythonWords(text);
}

function isLatin1(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0xff) return false;
  return true;
}
