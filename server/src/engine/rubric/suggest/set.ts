import { say } from '../../../languages/message.ts';
import type { Suggester } from './suggestion.ts';
import { firstMet, template, tried, waysOut } from './tried.ts';

/** A list of plain values: the completion lists the same, or says all or one of them. */
export const set: Suggester = ({ path, value, isReference, first }) => {
  if (!Array.isArray(value) || value.length === 0 || value.some((each) => typeof each === 'object')) return undefined;
  const equals = template(path);
  const sets = waysOut(first).flatMap((from) =>
    [{}, { split: 'comma' }, { split: 'lines' }].map((split) => ({ set: { equals, ...split, ...from } })),
  );
  const partly = sets.map(({ set }) => ({ set: { ...set, score: 'f1' } }));
  const check =
    firstMet([...sets, { contains: equals }], first) ??
    (isReference ? partly.find((each) => (tried(each, first) ?? 0) > 0) : undefined) ??
    firstMet([{ contains: { any_of: equals } }], first);
  return check && { check, fact: say`\`${path}\` is a list.` };
};
