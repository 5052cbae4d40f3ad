import { type CST, Parser } from 'yaml';
import { isPlaced } from './entries.ts';

/** The values of a text's documents as the parser found them. */
export function rootsOf(text: string): CST.Token[] {
  return [...new Parser().parse(text)].flatMap((token) =>
    token.type === 'document' && isPlaced(token.value) ? [token.value] : [],
  );
}
