import type { Json, JsonObject } from '../../json.ts';
import { quoted } from './quoted.ts';

/** What a keyword's value is called, and whether a value is such a one. */
interface Wanted {
  readonly called: string;
  readonly is: (value: Json) => boolean;
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: Json) => typeof value === 'string';
const isTexts = (value: Json) => Array.isArray(value) && value.every(isText);
const isSchema = (value: Json) => isObject(value) || typeof value === 'boolean';
const isSchemas = (value: Json) => Array.isArray(value) && value.every(isSchema);

const text: Wanted = { called: 'a text', is: isText };
const texts: Wanted = { called: 'a list of texts', is: isTexts };
const flag: Wanted = { called: '`true` or `false`', is: (value) => typeof value === 'boolean' };
const number: Wanted = { called: 'a number', is: (value) => typeof value === 'number' };
const count: Wanted = {
  called: 'a whole number from 0 on',
  is: (value) => Number.isInteger(value) && (value as number) >= 0,
};
const step: Wanted = { called: 'a number above 0', is: (value) => typeof value === 'number' && value > 0 };
const schema: Wanted = { called: 'a schema', is: isSchema };
const schemas: Wanted = {
  called: 'a list of schemas that is not empty',
  is: (value) => isSchemas(value) && (value as readonly Json[]).length > 0,
};
const map: Wanted = {
  called: 'an object of schemas',
  is: (value) => isObject(value) && Object.values(value).every(isSchema),
};

const all = (wanted: Wanted, ...keywords: readonly string[]) =>
  Object.fromEntries(keywords.map((keyword) => [keyword, wanted]));

/** What the keywords of all drafts that are read take; keywords that are not here take anything. */
const keywords: Readonly<Record<string, Wanted>> = {
  ...all(text, '$ref', '$schema', '$anchor', 'pattern', 'format'),
  ...all(texts, 'required'),
  ...all(flag, 'uniqueItems'),
  ...all(number, 'minimum', 'maximum'),
  ...all(count, 'minLength', 'maxLength', 'minItems', 'maxItems', 'minContains', 'maxContains'),
  ...all(count, 'minProperties', 'maxProperties'),
  ...all(step, 'multipleOf'),
  ...all(schema, 'not', 'if', 'then', 'else', 'contains', 'propertyNames'),
  ...all(schema, 'additionalProperties', 'additionalItems', 'unevaluatedProperties', 'unevaluatedItems'),
  ...all(schemas, 'allOf', 'anyOf', 'oneOf', 'prefixItems'),
  ...all(map, 'properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'),
  type: { called: 'the name of a type or a list of such names', is: (value) => isText(value) || isTexts(value) },
  enum: { called: 'a list', is: Array.isArray },
  items: { called: 'a schema', is: (value) => isSchema(value) || isSchemas(value) },
  dependentRequired: {
    called: 'an object of lists of texts',
    is: (value) => isObject(value) && Object.values(value).every(isTexts),
  },
  dependencies: {
    called: 'an object of schemas or lists of texts',
    is: (value) => isObject(value) && Object.values(value).every((each) => isSchema(each) || isTexts(each)),
  },
  /** Draft 4 has a flag beside the number. */
  ...all(
    { called: 'a number', is: (value) => typeof value === 'number' || typeof value === 'boolean' },
    'exclusiveMinimum',
    'exclusiveMaximum',
  ),
};

/** Why a keyword of a schema cannot have its value; undefined where it can, or is no keyword. */
export function schemaKeywordFault(keyword: string, value: Json): string | undefined {
  const wanted = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
  if (!wanted || wanted.is(value)) return undefined;
  return `In the schema \`${keyword}\` must be ${wanted.called}, not ${quoted(JSON.stringify(value))}.`;
}
