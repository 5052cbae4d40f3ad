import type { Exact } from '../exact.ts';
import { readStrictJson } from '../strictJson.ts';

/** The value that a text writes, where it is JSON. */
export function valueIn(text: string): Exact | undefined {
  const read = readStrictJson(text);
  return 'value' in read ? read.value : undefined;
}
