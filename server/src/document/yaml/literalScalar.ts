/** What YAML does not print, and line ends other than `\n`. */
const unwritable = /[\u2028\u2029\ufeff\ufffe\uffff]|(?![\n\t])[\p{Cc}\p{Cs}]/u;

/**
 * A text as a literal block scalar (`|`) whose lines begin with `indent`; it ends without a line break. Undefined where
 * a text cannot be written so, or only with its indentation in figures.
 */
export function literalScalar(text: string, indent: string): string | undefined {
  if (/^\s/.test(text) || text === '' || unwritable.test(text)) return undefined;
  const chomp = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  return [`|${chomp}`, ...lines.map((line) => (line === '' ? '' : indent + line))].join('\n');
}
