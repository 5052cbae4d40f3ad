import { say } from '../../../languages/message.ts';
import { isNumeric } from './expected.ts';
import type { Suggester } from './suggestion.ts';
import { template, tried, waysOut } from './tried.ts';

/** Within this, a number is met by any other. */
const anything = 1e300;

/** A number, or a text of one, that a completion gives. */
export const number: Suggester = ({ path, field, isReference, first }) => {
  if (!isNumeric(field)) return undefined;
  const equals = template(path);
  const ways = waysOut(first);
  const met = ways.find((from) => tried({ number: { equals, ...from } }, first) === 1);
  const readable = ways.find((from) => tried({ number: { equals, tolerance: anything, ...from } }, first) === 1);
  const from = met ?? (isReference ? readable : undefined);
  const form = from && Object.keys(from).length === 0 ? equals : { equals, ...from };
  return from && { check: { number: form }, fact: say`\`${path}\` is a number.` };
};
