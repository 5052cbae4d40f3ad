/** The inside of a character class that holds what Python's `str.isspace` and `\s` call white space. */
export const pythonSpace =
  '\\t-\\r\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const word = new RegExp(`[^${pythonSpace}]+`, 'g');

/** The words of a text as Python's `str.split()` gives them. */
export function pythonWords(text: string): string[] {
  return text.match(word) ?? [];
}
