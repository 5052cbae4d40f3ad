import { pythonSpace } from '../tokens/pythonWords.ts';

const other = /[^\p{L}\p{N}]/gu;
const edges = new RegExp(`^[${pythonSpace}]+|[${pythonSpace}]+$`, 'g');

/** rapidfuzz `utils.default_process`: all but letters and digits become spaces, then trimmed, then lower case. */
export function defaultProcess(text: string): string {
  return Array.from(text.replace(other, ' ').replace(edges, ''), lowerLetter).join('');
}

/** One letter stays one letter: the dotted capital I becomes `i`, and a sigma has no final form. */
function lowerLetter(letter: string): string {
  return letter === '\u0130' ? 'i' : letter.toLowerCase();
}
