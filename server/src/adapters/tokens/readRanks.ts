/** Bytes, one a character (Latin-1). */
export type Bytes = string;

/** A text in UTF-8; half of a surrogate pair becomes U+FFFD. */
export function bytesOf(text: string): Bytes {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The rank of each token, from a list of tokens by rank: texts, or bytes where they are no text. */
export function readRanks(tokens: readonly (string | readonly number[])[]): ReadonlyMap<Bytes, number> {
  const ranks = new Map<Bytes, number>();
  tokens.forEach((token, rank) => {
    ranks.set(typeof token === 'string' ? bytesOf(token) : String.fromCharCode(...token), rank);
  });
  return ranks;
}
