import type { Range } from '../language.ts';
import { tokenize } from './tokenize.ts';

/** Where a source has a string of exactly this content, written without escapes; the places are inside the quotes. */
export function pythonStrings(source: string, content: string): Range[] {
  return tokenize(source).tokens.flatMap(({ kind, from, to }) => {
    const text = kind === 'string' ? source.slice(from, to) : '';
    const isSame = text === `"${content}"` || text === `'${content}'`;
    return isSame ? [{ from: from + 1, to: to - 1 }] : [];
  });
}
