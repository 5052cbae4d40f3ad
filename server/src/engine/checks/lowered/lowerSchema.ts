import { say } from '../../../languages/message.ts';
import { pythonPattern } from '../../../languages/regex/index.ts';
import type { Json, JsonObject } from '../../json.ts';
import { type Loss, otherPattern } from './lowered.ts';

type Lowered = { readonly schema: Json } | Loss;

/** A JSON Schema for the Python function `fits`: its patterns are Python's, and what says nothing is left out. */
export function lowerSchema(schema: Json): Lowered {
  if (typeof schema === 'boolean') return { schema };
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema))
    return { loss: say`a JSON Schema is an object` };
  return object(
    Object.entries(schema).filter(([keyword]) => !silent.has(keyword)),
    ([keyword, value]) =>
      keywords[keyword]?.(value) ?? { loss: say`\`${keyword}\` of a JSON Schema is not yet expressed in Python` },
  );
}

/** What a validator passes over. */
const silent = new Set([
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
]);

const data = (value: Json): Lowered => ({ schema: value });
const pattern = (value: Json): Lowered => {
  const translated = pythonPattern(String(value));
  return translated === undefined ? otherPattern(String(value)) : { schema: translated };
};
const list = (value: Json): Lowered => {
  if (!Array.isArray(value)) return { loss: say`a JSON Schema holds no list where one is wanted` };
  const lowered = value.map(lowerSchema);
  const loss = lowered.find((each): each is Loss => 'loss' in each);
  return loss ?? { schema: lowered.map((each) => (each as { readonly schema: Json }).schema) };
};
const map = (value: Json): Lowered => object(Object.entries(value as JsonObject), ([, child]) => lowerSchema(child));
const byPattern = (value: Json): Lowered => {
  const keys = Object.keys(value as JsonObject).map((key) => [key, pythonPattern(key)] as const);
  const other = keys.find(([, translated]) => translated === undefined);
  if (other) return otherPattern(other[0]);
  return map(Object.fromEntries(keys.map(([key, translated]) => [translated!, (value as JsonObject)[key]!])));
};
const known2020 = (value: Json): Lowered =>
  String(value).includes('2020-12')
    ? { schema: value }
    : { loss: say`another draft of JSON Schema is not yet expressed` };

/** How the value of each keyword is lowered; a keyword that is not here is a loss. */
const keywords: Readonly<Record<string, (value: Json) => Lowered>> = {
  $schema: known2020,
  ...Object.fromEntries(
    [
      ...['type', 'const', 'enum', 'required', 'minProperties', 'maxProperties', 'dependentRequired'],
      ...['minItems', 'maxItems', 'uniqueItems', 'minLength', 'maxLength'],
      ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
    ].map((keyword) => [keyword, data]),
  ),
  ...Object.fromEntries(
    ['not', 'if', 'then', 'else', 'items', 'additionalProperties', 'propertyNames'].map((each) => [each, lowerSchema]),
  ),
  ...Object.fromEntries(['anyOf', 'allOf', 'oneOf', 'prefixItems'].map((keyword) => [keyword, list])),
  properties: map,
  patternProperties: byPattern,
  pattern,
};

function object(entries: readonly [string, Json][], lower: (entry: [string, Json]) => Lowered): Lowered {
  const lowered: [string, Json][] = [];
  for (const entry of entries) {
    const found = lower(entry);
    if ('loss' in found) return found;
    lowered.push([entry[0], found.schema]);
  }
  return { schema: Object.fromEntries(lowered) };
}
