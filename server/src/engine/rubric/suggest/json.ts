import { say } from '../../../languages/message.ts';
import type { Suggester } from './suggestion.ts';
import { firstMet, template, waysOut } from './tried.ts';

/** An object, a list of objects, or a text of one, where a completion is JSON. */
export const json: Suggester = ({ path, field, value, isReference, first }) => {
  const isText = typeof value === 'string' && field.examples.every((example) => /^"\s*[[{]/.test(example));
  const isObject = typeof value === 'object' && JSON.stringify(value).includes('{');
  if (!isText && !isObject) return undefined;
  const wish = isText ? { equals_text: template(path) } : { equals: template(path) };
  const ways = waysOut(first);
  const met = firstMet(
    ways.map((from) => ({ json: { ...wish, ...from } })),
    first,
  );
  const readable = ways.find((from) => firstMet([{ json: { schema: {}, ...from } }], first));
  const check = met ?? (isReference && readable ? { json: { ...wish, ...readable } } : undefined);
  return check && { check, fact: isText ? say`\`${path}\` is JSON.` : say`\`${path}\` is an object or holds some.` };
};
