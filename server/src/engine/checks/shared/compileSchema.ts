import { dereference, type Schema, type SchemaDraft, Validator } from '@cfworker/json-schema';
import { english } from '../../../languages/message.ts';
import { compileRegex, type Regex } from '../../../languages/regex/index.ts';
import type { Json, JsonObject } from '../../json.ts';
import { type Failure, failure } from '../../outcome.ts';
import { type Exact, isDecimal, isList, isObject } from './exact.ts';
import { exactJson } from './exactJson.ts';
import { quoted } from './quoted.ts';
import { schemaKeywordFault } from './schemaKeywordFault.ts';
import { uniqueItemsOf } from './uniqueItems.ts';
import { type Replacing, withPatterns } from './withPatterns.ts';

/** Why a value does not fit, in a sentence; undefined where it does. */
export type Fits = (value: Exact) => Sure<string | undefined>;

/** A value, or an error. */
export type Sure<T> = { readonly value: T } | Failure;

/** The validator's own addition to the formats: its pattern takes exponential time on some texts. */
const boundless = 'url';

const endless = 'The JSON has too many lists that repeat something to check `uniqueItems`.';

/** Each text is compared with all that a pattern matches: texts, times the characters of all. */
const mostMatched = 300_000_000;
const tooManyTexts = 'The JSON has too many texts to check the patterns of the schema.';

const types = new Set(['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']);

/**
 * Compiles a JSON Schema (2020-12, or the draft that `$schema` names). Its patterns run in linear time: the validator
 * is handed in their place the very texts of a value that match. Numbers are doubles to it.
 */
export function compileSchema(schema: Json): Sure<Fits> {
  const patterns = new Map<string, Regex>();
  const faults: string[] = [];
  const pattern = (source: string) => {
    const { regex, faults: wrong } = compileRegex(source);
    if (regex) patterns.set(source, regex);
    else faults.push(`In the schema ${quoted(source)}: ${english(wrong[0]!.message)}`);
    return source;
  };
  const format = (name: string) => {
    if (name === boundless) faults.push('In the schema the format `url` is not one of JSON Schema: use `uri`.');
    return name;
  };
  const type = (name: string) => {
    if (!types.has(name)) faults.push(`In the schema ${quoted(name)} is no type: use one of ${[...types].join(', ')}.`);
    return name;
  };
  const plain = withPatterns(schema, { pattern, format, type }, (keyword, value) => {
    const fault = schemaKeywordFault(keyword, value);
    if (fault !== undefined) faults.push(fault);
  });
  if (faults.length > 0) return failure('other_error', faults[0]!);
  if (typeof schema !== 'boolean' && (schema === null || typeof schema !== 'object' || Array.isArray(schema)))
    return failure('other_error', `A JSON Schema is an object, not ${quoted(JSON.stringify(schema))}.`);
  const lost = guarded(() => unresolved(plain as JsonObject | boolean));
  if ('flag' in lost) return lost;
  if (lost.value !== undefined)
    return failure('other_error', `In the schema no part is called ${quoted(lost.value)}, as a \`$ref\` wants.`);
  const tried = guarded(() => validatorOf(plain).validate(null));
  if ('flag' in tried) return tried;
  return guarded(() => fitsOf(schema as JsonObject | boolean, plain as JsonObject | boolean, patterns));
}

function fitsOf(source: JsonObject | boolean, plain: JsonObject | boolean, patterns: ReadonlyMap<string, Regex>): Fits {
  const fixed = patterns.size === 0 ? validatorOf(plain) : undefined;
  const isUnique = JSON.stringify(source).includes('"uniqueItems":true');
  return (value) => {
    const prepared = guarded(() => {
      const given = plainOf(value);
      return { given, unique: isUnique ? uniqueItemsOf(given) : undefined, texts: fixed ? [] : textsIn(value) };
    });
    if ('flag' in prepared) return prepared;
    const { given, unique, texts } = prepared.value;
    if (unique === 'endless') return failure('other_error', endless);
    if (texts.length * texts.join('').length > mostMatched) return failure('other_error', tooManyTexts);
    return guarded(() => {
      const replaced = () => ({ ...literals(patterns, texts), ...(unique && { schema: unique.replaced }) });
      const validator = fixed && !unique ? fixed : validatorOf(withPatterns(source, replaced()));
      const { valid, errors } = validator.validate(given);
      const last = errors.at(-1);
      const reason = (last && unique?.reason(last)) ?? last?.error ?? 'It does not fit.';
      return valid ? undefined : `At ${quoted(last?.instanceLocation ?? '#')}: ${reason}`;
    });
  };
}

/** The first reference that leads nowhere inside the schema; nothing is fetched. */
function unresolved(schema: JsonObject | boolean): string | undefined {
  const found = dereference(schema as Schema | boolean);
  const refers = Object.values(found).filter((each) => typeof each === 'object' && typeof each.$ref === 'string');
  const lost = (refers as Schema[]).find((each) => found[each.__absolute_ref__ ?? each.$ref!] === undefined);
  return lost?.$ref;
}

const drafts: readonly (readonly [name: string, draft: SchemaDraft])[] = [
  ['draft-04', '4'],
  ['draft-06', '7'],
  ['draft-07', '7'],
  ['2019-09', '2019-09'],
];

function validatorOf(schema: Json): Validator {
  const named = String((schema as JsonObject).$schema ?? '');
  const draft = drafts.find(([name]) => named.includes(name))?.[1] ?? '2020-12';
  return new Validator(schema as Schema | boolean, draft);
}

/** The validator throws on what it cannot resolve, and runs out of stack where a schema refers to itself alone. */
function guarded<T>(make: () => T): Sure<T> {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof RangeError) return failure('other_error', 'The JSON Schema refers to itself without end.');
    const cause = error instanceof Error ? error.message : String(error);
    return failure('other_error', `The JSON Schema cannot be used: ${cause}`);
  }
}

/** Each text that a pattern matches as itself, so that the validator's own engine has nothing to try. */
function literals(patterns: ReadonlyMap<string, Regex>, texts: readonly string[]): Replacing {
  const order = [...patterns.keys()];
  const pattern = (source: string) => {
    const matched = texts.filter((text) => patterns.get(source)!.test(text));
    const exact = matched.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
    const unique = '(?:)'.repeat(order.indexOf(source));
    return `${matched.length > 0 ? `^(?:${exact})$` : '(?!)'}${unique}`;
  };
  return { pattern, format: (name) => name, type: (name) => name };
}

/** Every text and key inside a value, each once. */
function textsIn(value: Exact): readonly string[] {
  const texts = new Set<string>();
  addTexts(value, texts);
  return [...texts];
}

function addTexts(value: Exact, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (isList(value)) for (const child of value) addTexts(child, texts);
  else if (isObject(value))
    for (const [key, child] of Object.entries(value)) {
      texts.add(key);
      addTexts(child, texts);
    }
}

function plainOf(value: Exact): Json {
  if (isDecimal(value)) return Number(exactJson(value));
  if (isList(value)) return value.map(plainOf);
  if (!isObject(value)) return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, plainOf(child)]));
}
