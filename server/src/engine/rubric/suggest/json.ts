import { say } from '../../../languages/message.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { Row } from '../../sample.ts';
import type { Suggester } from './suggestion.ts';
import { firstMet, template, tried, waysOut } from './tried.ts';

/** An object, a list of objects, or a text of one, where a completion is JSON. */
export const json: Suggester = ({ path, field, value, isReference, first, completed }) => {
  const isText = typeof value === 'string' && field.examples.every((example) => /^"\s*[[{]/.test(example));
  const isObject = typeof value === 'object' && JSON.stringify(value).includes('{');
  if (!isText && !isObject) return undefined;
  const wish = isText ? { equals_text: template(path) } : { equals: template(path) };
  const ways = waysOut(first);
  const met = firstMet(
    ways.map((from) => ({ json: { ...wish, ...from } })),
    first,
  );
  const readable = isReference && !met ? mostReadable(ways, typeOf(value), completed) : undefined;
  const check = met ?? (readable && { json: { ...wish, ...readable } });
  return check && { check, fact: isText ? say`\`${path}\` is JSON.` : say`\`${path}\` is an object or holds some.` };
};

/** The way by which most completions give JSON of a type, of equal ones the strictest; undefined where none does. */
function mostReadable(ways: readonly JsonObject[], type: string, completed: readonly Row[]): JsonObject | undefined {
  const counted = ways.map((from) => {
    const check = { json: { schema: { type }, ...from } };
    return { from, count: completed.filter((row) => tried(check, row) === 1).length };
  });
  const most = Math.max(...counted.map(({ count }) => count));
  return most > 0 ? counted.find(({ count }) => count === most)!.from : undefined;
}

/** Of an object, of a list, or of what the text of one writes. */
function typeOf(value: Json): string {
  const isList = typeof value === 'string' ? value.trimStart().startsWith('[') : Array.isArray(value);
  return isList ? 'array' : 'object';
}
