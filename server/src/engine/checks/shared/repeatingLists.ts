import type { Json } from '../../json.ts';
import { type Exact, exactKey } from './exact.ts';

/** A list in which two elements are the same, and where the first two such stand. */
export interface Repeating {
  readonly list: readonly Json[];
  readonly at: readonly [number, number];
}

/** Every list in a value that says something twice, by its key; lists that are equal count once. */
export function repeatingLists(value: Json): ReadonlyMap<string, Repeating> {
  const held = new WeakMap<object, string>();
  const found = new Map<string, Repeating>();
  visitLists(value, (list) => {
    const at = firstTwice(list.map((each) => exactKey(each as Exact, false, held)));
    if (at) found.set(exactKey(list as Exact, false, held), { list, at });
  });
  return found;
}

/**
 * Steps, at most, that comparing the elements of each list with each other takes, and the values of which all are
 * made.
 */
export function listCosts(value: Json): { readonly pairs: number; readonly values: number } {
  if (value === null || typeof value !== 'object') return { pairs: 0, values: 1 };
  let [pairs, values] = [0, 1];
  for (const child of Object.values(value)) {
    const inside = listCosts(child);
    pairs += inside.pairs;
    values += inside.values;
  }
  return { pairs: pairs + (Array.isArray(value) ? Math.max(0, value.length - 1) * values : 0), values };
}

function visitLists(value: Json, visit: (list: readonly Json[]) => void): void {
  if (value === null || typeof value !== 'object') return;
  for (const child of Object.values(value)) visitLists(child, visit);
  if (Array.isArray(value)) visit(value);
}

function firstTwice(keys: readonly string[]): [number, number] | undefined {
  const first = new Map<string, number>();
  for (const [index, key] of keys.entries()) {
    const before = first.get(key);
    if (before !== undefined) return [before, index];
    first.set(key, index);
  }
  return undefined;
}
