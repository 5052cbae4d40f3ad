import type { Json, JsonObject } from '../../../engine/json.ts';
import { isObject } from './fields.ts';

/** The first of some names that no row has for a field of its own; undefined where all are taken. */
export function freeField(names: readonly string[], items: readonly JsonObject[]): string | undefined {
  return names.find((name) => !items.some((item) => Object.hasOwn(item, name)));
}

/** A field that in every row is the very text that belongs to it; undefined where there is none. */
export function alikeField(texts: readonly string[], items: readonly JsonObject[]): string | undefined {
  const [first] = items;
  return Object.keys(first ?? {}).find(
    (name) => /^[A-Za-z_]\w*$/.test(name) && items.every((item, index) => item[name] === texts[index]),
  );
}

/** The text at a path such as `answers[0].text` or `answers.0.text`; undefined where there is none. */
export function textAt(value: JsonObject, path: string): string | undefined {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const found = steps.reduce<Json | undefined>(
    (holder, step) => (isObject(holder) || Array.isArray(holder) ? (holder as JsonObject)[step] : undefined),
    value,
  );
  return typeof found === 'string' ? found : undefined;
}
