import type { Json, JsonObject } from '../../engine/json.ts';

/**
 * What is wrong with a reply, in a sentence; undefined where it fits. Knows the part of JSON Schema that strict
 * structured replies may use: `type`, `enum`, `const`, `anyOf`, `properties`, `required`, `additionalProperties: false`
 * and `items`. Bounds are not checked: a number outside its range is the grader's to judge.
 */
export function schemaFault(value: Json, schema: JsonObject, place = 'the reply'): string | undefined {
  for (const check of checks) {
    const fault = check(value, schema, place);
    if (fault) return fault;
  }
  return undefined;
}

type Check = (value: Json, schema: JsonObject, place: string) => string | undefined;

const checks: readonly Check[] = [fitsType, isListed, fitsOne, fitsObject, fitsItems];

const types: Readonly<Record<string, (value: Json) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

function fitsType(value: Json, { type }: JsonObject, place: string): string | undefined {
  if (type === undefined) return undefined;
  const names = [type].flat() as string[];
  return names.some((name) => types[name]?.(value)) ? undefined : `${place} is not of type ${names.join(' or ')}`;
}

function isListed(value: Json, schema: JsonObject, place: string): string | undefined {
  const allowed = schema.const === undefined ? schema.enum : [schema.const];
  if (!Array.isArray(allowed) || allowed.includes(value)) return undefined;
  return `${place} is none of ${allowed.map((item) => JSON.stringify(item)).join(', ')}`;
}

function fitsOne(value: Json, { anyOf }: JsonObject, place: string): string | undefined {
  if (!Array.isArray(anyOf)) return undefined;
  const faults = anyOf.map((schema: JsonObject) => schemaFault(value, schema, place));
  return faults.includes(undefined) ? undefined : faults[0];
}

function fitsObject(value: Json, schema: JsonObject, place: string): string | undefined {
  if (!isObject(value)) return undefined;
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonObject>>;
  const missing = ((schema.required ?? []) as string[]).find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${place} has no \`${missing}\``;
  for (const [key, child] of Object.entries(value)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!known && schema.additionalProperties === false) return `${place} has a key \`${key}\` that was not asked for`;
    const fault = known && schemaFault(child, known, `\`${key}\` in ${place}`);
    if (fault) return fault;
  }
  return undefined;
}

function fitsItems(value: Json, { items }: JsonObject, place: string): string | undefined {
  if (!Array.isArray(value) || !isObject(items)) return undefined;
  for (const [index, child] of value.entries()) {
    const fault = schemaFault(child, items, `item ${index + 1} of ${place}`);
    if (fault) return fault;
  }
  return undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
