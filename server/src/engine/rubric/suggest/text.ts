import { say } from '../../../languages/message.ts';
import { namedAs } from './expected.ts';
import type { Suggester } from './suggestion.ts';
import { firstMet, template, waysOut } from './tried.ts';

const longest = 100;
const codes = new Set('code diff patch query sql'.split(' '));

/** A short text that the completion is, ends with, or holds. */
export const text: Suggester = ({ path, name, value, isReference, first }) => {
  if (namedAs(name, codes)) return undefined;
  const isShort = typeof value === 'string' && value.trim().length > 1 && value.length <= longest;
  if (!isShort && typeof value !== 'boolean') return undefined;
  const wish = template(path);
  const equal = waysOut(first).map((from) => ({ equals: wish, ...from }));
  const holding = isShort ? [{ contains: wish }, { contains: { all_of: wish, fold_case: true } }] : [];
  const check = firstMet([...equal, ...holding], first) ?? (isReference ? holding[0] : undefined);
  return check && { check, fact: say`\`${path}\` is a text.` };
};
