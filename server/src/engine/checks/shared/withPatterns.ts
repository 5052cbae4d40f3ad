import { schemaArrayKeyword, schemaKeyword, schemaMapKeyword } from '@cfworker/json-schema';
import type { Json, JsonObject } from '../../json.ts';

/** What is put in the place of a keyword's text. */
interface Texts {
  /** A pattern, of a key or of a text. */
  readonly pattern: (pattern: string) => string;
  readonly format: (name: string) => string;
  readonly type: (name: string) => string;
}

export interface Replacing extends Texts {
  /** A schema once all in it is replaced. */
  readonly schema?: (schema: JsonObject) => JsonObject;
}

/** Is told of each keyword of a schema and of the schemas inside it. */
export type Meeting = (keyword: string, value: Json) => void;

/** A copy of a JSON Schema in which patterns, formats and types are replaced. */
export function withPatterns(schema: Json, replaced: Replacing, meet: Meeting = () => undefined): Json {
  if (!isObject(schema)) return schema;
  const copy = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      meet(keyword, value);
      return [keyword, keywordWith(keyword, value, { replaced, meet })];
    }),
  );
  return replaced.schema?.(copy) ?? copy;
}

interface Walk {
  readonly replaced: Replacing;
  readonly meet: Meeting;
}

function keywordWith(keyword: string, value: Json, { replaced, meet }: Walk): Json {
  const texts = Object.hasOwn(replaced, keyword) ? replaced[keyword as keyof Texts] : undefined;
  if (texts && typeof value === 'string') return texts(value);
  if (texts && Array.isArray(value)) return value.map((each) => (typeof each === 'string' ? texts(each) : each));
  const below = (child: Json) => withPatterns(child, replaced, meet);
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
