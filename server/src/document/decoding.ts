import type { Node, Span } from './tree.ts';

/** A string's value as it is put together, with where each part stands; `start` is where the node begins. */
export interface Decoding {
  readonly start: number;
  value: string;
  readonly spans: Span[];
}

export function decoding(start: number): Decoding {
  return { start, value: '', spans: [] };
}

/** Adds a part of the value that stands at `place`; a part that simply follows the one before needs no span. */
export function put(decoding: Decoding, part: string, place: number): void {
  const at = place - decoding.start;
  const last = decoding.spans.at(-1);
  if (!last || at - last.at !== decoding.value.length - last.value) {
    decoding.spans.push({ value: decoding.value.length, at });
  }
  decoding.value += part;
}

/**
 * The string node of a decoding whose content ends at `end`. Without spans a string stands as it is, or between
 * quotes of one character: its length says which.
 */
export function decoded(decoding: Decoding, end: number, length: number): Node {
  put(decoding, '', end);
  const { value, spans } = decoding;
  const quotes = length - value.length;
  const plain = spans.length === 1 && spans[0]!.at * 2 === quotes && quotes <= 2;
  return plain ? { kind: 'string', length, value } : { kind: 'string', length, value, spans };
}
