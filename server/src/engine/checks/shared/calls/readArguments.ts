import { type Exact, isObject } from '../exact.ts';
import { exactJson } from '../exactJson.ts';
import { readStrictJson } from '../strictJson.ts';
import type { Call } from './call.ts';

/** No arguments are written as an empty object, an empty text, null, or not at all. */
export function readArguments(given: Exact): Omit<Call, 'name'> {
  if (given === null || given === '') return { arguments: {} };
  const read = typeof given === 'string' ? readStrictJson(given) : { value: given };
  if ('value' in read && isObject(read.value)) return { arguments: read.value };
  return { arguments: undefined, unread: typeof given === 'string' ? given : exactJson(given) };
}
