import type { Notation } from './readers/index.ts';

/** How each notation writes a string value on one line: JSON in quotes, YAML plain where that is beyond doubt. */
export const quote: Readonly<Record<Notation, (text: string) => string>> = {
  json: (text) => JSON.stringify(text),
  yaml: (text) => (isPlain(text) ? text : JSON.stringify(text)),
};

/** Words only, and none that any version of YAML takes for something else. */
function isPlain(text: string): boolean {
  return /^[A-Za-z_][\w./-]*(?: [\w./-]*\w)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
}
