import type { LanguageFault, Range, Repair } from '../language.ts';

/** A fault of code `python-syntax`. */
export function syntaxFault({ from, to }: Range, message: string, repair?: Repair): LanguageFault {
  return { code: 'python-syntax', severity: 'error', from, to, message, ...(repair ? { repair } : {}) };
}
