import { type Difference, deepEqual, firstDifference } from '../deepEqual.ts';
import { type Exact, isList, isObject } from '../exact.ts';
import type { ArgumentLeniency } from './argumentLeniency.ts';
import { valueIn } from './valueIn.ts';

/** Where an argument differs from a value; undefined where it is that value. */
export function valueDifference(found: Exact, wanted: Exact, leniency: ArgumentLeniency): Difference | undefined {
  const near = leniency.coerce ? coerced(found, wanted) : found;
  if (!leniency.loose) return firstDifference(near, wanted, {});
  return firstDifference(loosened(near), loosened(wanted), {});
}

/** The found value with the texts and values taken for each other where only one side is a text. */
function coerced(found: Exact, wanted: Exact): Exact {
  if (typeof found === 'string') return typeof wanted === 'string' ? found : (valueIn(found) ?? found);
  if (typeof wanted === 'string') return isWritten(found, wanted) ? wanted : found;
  if (isList(found) && isList(wanted))
    return found.map((child, index) => (index < wanted.length ? coerced(child, wanted[index]!) : child));
  if (!isObject(found) || !isObject(wanted)) return found;
  const entries = Object.entries(found);
  return Object.fromEntries(
    entries.map(([key, child]) => [key, Object.hasOwn(wanted, key) ? coerced(child, wanted[key]!) : child]),
  );
}

function isWritten(value: Exact, text: string): boolean {
  const written = valueIn(text);
  return written !== undefined && deepEqual(value, written);
}

/** Every text in lower case without what does not count (BFCL's `standardize_string`, but for its quotes). */
function loosened(value: Exact): Exact {
  if (typeof value === 'string') return value.replace(/[ ,./\-_*^]/g, '').toLowerCase();
  if (isList(value)) return value.map(loosened);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, loosened(child)]));
}
