import type { Json } from '../../json.ts';
import { type Failure, failure } from '../../outcome.ts';

/** A value as text: itself, or compact JSON; an error where a number inside is beyond the range of a float. */
export function textOf(value: Json): string | Failure {
  if (typeof value === 'string') return value;
  let isBeyond = false;
  const text = JSON.stringify(value, (_key, child: unknown) => {
    isBeyond ||= typeof child === 'number' && !Number.isFinite(child);
    return child;
  });
  return isBeyond ? failure('other_error', 'A number is beyond the range of a float.') : text;
}
