import { jsonPieces, type Piece } from '../../jsonPieces.ts';
import { type Exact, exactNumber } from './exact.ts';
import { quoted } from './quoted.ts';

/** Deeper nesting than any answer has; a text made to exhaust the reader stops there. */
const deepest = 200;

/** What a text says as JSON, or in a sentence why it is none. */
export type StrictJson = { readonly value: Exact } | { readonly fault: string };

/** Reads one JSON value: no key twice in an object, no NaN, no fence, nothing beside it. Numbers are exact. */
export function readStrictJson(text: string): StrictJson {
  try {
    JSON.parse(text);
  } catch {
    return { fault: `${quoted(text)} is not JSON.` };
  }
  return read(text.trim(), 0);
}

function read(text: string, depth: number): StrictJson {
  if (depth > deepest) return { fault: `The JSON is nested deeper than ${deepest} levels.` };
  const first = text[0]!;
  if (first === '{' || first === '[') return collect(text, depth);
  if (first !== '-' && (first < '0' || first > '9')) return { value: JSON.parse(text) as Exact };
  const value = exactNumber(text);
  return value === undefined ? { fault: `The number ${quoted(text)} has too many places.` } : { value };
}

function collect(text: string, depth: number): StrictJson {
  const pieces = jsonPieces(text);
  const isList = text.startsWith('[');
  const fault = isList ? undefined : twice(pieces);
  if (fault !== undefined) return { fault };
  const values: [key: string, value: Exact][] = [];
  for (const { key, value } of pieces) {
    const inner = read(value, depth + 1);
    if ('fault' in inner) return inner;
    values.push([key ?? '', inner.value]);
  }
  return { value: isList ? values.map(([, value]) => value) : Object.fromEntries(values) };
}

function twice(members: readonly Piece[]): string | undefined {
  const seen = new Set<string>();
  for (const { key } of members) {
    if (seen.has(key!)) return `The JSON has the key ${quoted(key!)} twice in one object.`;
    seen.add(key!);
  }
  return undefined;
}
