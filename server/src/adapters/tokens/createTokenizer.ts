import { mergedTokens } from './mergedTokens.ts';
import { bytesOf, readRanks } from './readRanks.ts';

/** What an encoding is made of. */
export interface EncodingData {
  /** Tokens by rank. */
  readonly tokens: readonly (string | readonly number[])[];
  /** Where text is split before its bytes are joined. */
  readonly split: RegExp;
}

/** Counts the tokens of a text as `tiktoken` does by `encode_ordinary`: a special token in it is text like any other. */
export function createTokenizer({ tokens, split }: EncodingData): (text: string) => number {
  const ranks = readRanks(tokens);
  const pattern = unicodeSpaces(split);
  return (text) => {
    let count = 0;
    for (const [piece] of text.matchAll(pattern)) {
      const bytes = bytesOf(piece);
      count += ranks.has(bytes) ? 1 : mergedTokens(bytes, ranks);
    }
    return count;
  };
}

/** `\s` is Unicode's white space to `tiktoken`; JavaScript adds U+FEFF and lacks U+0085. */
function unicodeSpaces({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll('\\s', '\\p{White_Space}').replaceAll('\\S', '\\P{White_Space}'), flags);
}
