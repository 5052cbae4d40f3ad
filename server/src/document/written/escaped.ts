/** What JSON may hold as it is, but YAML or an editor takes for a line break, a mark or nothing. */
const foreign = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text as it stands between double quotes, in JSON as in YAML. */
export function escaped(text: string): string {
  const hex = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).slice(1, -1).replace(foreign, hex);
}
