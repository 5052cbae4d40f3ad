import type { Notation } from '../../document/notations.ts';
import type { Json } from '../../engine/json.ts';

/** A value on one line. */
export function inline(notation: Pick<Notation, 'quote'>, value: Json): string {
  const each = (inner: Json) => inline(notation, inner);
  if (typeof value === 'string') return notation.quote(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(each).join(', ')}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${notation.quote(key)}: ${each(inner)}`);
  return `{ ${entries.join(', ')} }`;
}
