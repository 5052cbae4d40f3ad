import { functions } from '../../languages/formula/index.ts';
import { type Message, say } from '../../languages/message.ts';
import type { Seen } from '../seen.ts';

/** Why a formula could not call something so; undefined where it could. */
export function inputFault({ notation }: Seen, name: string): Message | undefined {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
    return say`\`${name}\` is no name in a formula: use letters, digits and \`_\`, and begin with no digit.`;
  if (Object.hasOwn(functions, name)) return say`\`${name}\` is also a function of formulas. Choose another key.`;
  if (isWord(notation, name)) return say`\`${name}\` is no text in YAML unless it is quoted. Choose another key.`;
  return undefined;
}

/** Whether a name cannot stand without quotes where the notation lets names do so. */
export function isWord({ quote }: Seen['notation'], name: string): boolean {
  return quote('a') === 'a' && /^[a-z]+$/i.test(name) && quote(name) !== name;
}
