import { type Message, say } from './message.ts';

/** Several possibilities as one part of a sentence: `a or b or c`; empty where there is none. */
export function either([first = '', ...others]: readonly (Message | string)[]): Message | string {
  return others.reduce<Message | string>((known, other) => say`${known} or ${other}`, first);
}
