import { say } from '../../../languages/message.ts';
import type { Suggester } from './suggestion.ts';
import { firstMet, template, waysOut } from './tried.ts';

/** What a completion in JSON has under the same name. */
export const jsonField: Suggester = ({ path, name, first }) => {
  const wish = { equals: template(path), path: name };
  const check = firstMet(
    waysOut(first).map((from) => ({ json: { ...wish, ...from } })),
    first,
  );
  return check && { check, fact: say`\`${path}\` stands as \`${name}\` in the JSON of the completion.` };
};
