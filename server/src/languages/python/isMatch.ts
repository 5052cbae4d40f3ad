import { isSoft, type Reader } from './reader.ts';

/** The line ends with `:` and a `case` stands under it, so a `match` at the place is no name. */
export function isMatch(reader: Reader): boolean {
  if (!isSoft(reader, 'match')) return false;
  let end = reader.at;
  while (reader.tokens[end]?.kind !== 'newline' && reader.tokens[end]?.kind !== 'end') end++;
  const word = reader.tokens[end + 2];
  return reader.tokens[end - 1]?.text === ':' && word?.text === 'case' && reader.tokens[end + 1]?.kind === 'indent';
}
