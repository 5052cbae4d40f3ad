import type { Json, JsonObject } from '../../../engine/json.ts';

/** Whether a value is an object, and no list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where the value is no list. */
export function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The texts of a list, or the one text; none of any other value. */
export function textsIn(value: Json | undefined): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}

/** The text of a value that is one and says something. */
export function textIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The number of a value that is one. */
export function numberIn(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Whether the value is a list of objects, at least one, that all pass a test. */
export function isListOf(value: Json | undefined, test: (each: JsonObject) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((each) => isObject(each) && test(each));
}
