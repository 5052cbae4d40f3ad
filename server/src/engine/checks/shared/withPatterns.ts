import { schemaArrayKeyword, schemaKeyword, schemaMapKeyword } from '@cfworker/json-schema';
import type { Json, JsonObject } from '../../json.ts';

/** What is put in the place of a keyword's text. */
export interface Replacing {
  /** A pattern, of a key or of a text. */
  readonly pattern: (pattern: string) => string;
  readonly format: (name: string) => string;
  readonly type: (name: string) => string;
}

/** A copy of a JSON Schema in which patterns, formats and types are replaced. */
export function withPatterns(schema: Json, replaced: Replacing): Json {
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, keywordWith(keyword, value, replaced)]),
  );
}

function keywordWith(keyword: string, value: Json, replaced: Replacing): Json {
  const texts = Object.hasOwn(replaced, keyword) ? replaced[keyword as keyof Replacing] : undefined;
  if (texts && typeof value === 'string') return texts(value);
  if (texts && Array.isArray(value)) return value.map((each) => (typeof each === 'string' ? texts(each) : each));
  const below = (child: Json) => withPatterns(child, replaced);
  if (schemaArrayKeyword[keyword] && Array.isArray(value)) return value.map(below);
  if (schemaKeyword[keyword]) return below(value);
  if (!(schemaMapKeyword[keyword] || keyword === 'dependencies') || !isObject(value)) return copied(value);
  const keyOf = (key: string) => (keyword === 'patternProperties' ? replaced.pattern(key) : key);
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [keyOf(key), below(child)]));
}

/** The validator writes into the schema that it is given. */
function copied(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
