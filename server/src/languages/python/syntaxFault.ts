import type { LanguageFault, Range, Repair } from '../language.ts';
import type { Message } from '../message.ts';

/** How many faults are reported of the tokens, and how many of the statements of a source. */
export const mostFaults = 100;

/** A fault of code `python-syntax`. */
export function syntaxFault({ from, to }: Range, message: Message, repair?: Repair): LanguageFault {
  return { code: 'python-syntax', severity: 'error', from, to, message, ...(repair ? { repair } : {}) };
}
