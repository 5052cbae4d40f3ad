import type { YAMLError } from 'yaml';
import type { SyntaxFault } from '../tree.ts';

const codes: Readonly<Record<string, string>> = { TAB_AS_INDENT: 'tab-indentation' };

const wording: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/^Tabs are not allowed/, 'A tab cannot indent YAML; use spaces.'],
  [/^Missing closing "/, 'This string is never closed: a `"` is missing.'],
  [/^Missing closing '/, "This string is never closed: a `'` is missing."],
  [/^Implicit map keys need/, 'A key needs a colon and a space behind it.'],
  [/^Nested mappings are not allowed/, 'A second `: ` on one line; put a text that contains it in quotes.'],
  [/^Implicit keys need to be on a single line/, 'A key stands on one line; a colon may be missing above.'],
  [/^All mapping items must start/, 'This key does not line up with the keys beside it.'],
  [/^All sequence items must start/, 'This `-` does not line up with the items beside it.'],
  [/^Sequence item without -/, 'This stands in a list but begins with no `- `.'],
  [/^Unresolved tag: (.*)/, 'The tag `$1` means nothing here.'],
  [/must end with a (.)$/, 'A `$1` is missing here.'],
];

/** A fault of `yaml` in our words, within the text; one at a line's end is moved onto the character before it. */
export function faultOf(text: string, error: YAMLError): SyntaxFault {
  const start = Math.min(error.pos[0], text.length);
  const atEnd = start > 0 && /^[\r\n]?$/.test(text.charAt(start)) && !/[\r\n]/.test(text.charAt(start - 1));
  const from = atEnd ? start - 1 : start;
  const to = Math.min(Math.max(atEnd ? start : error.pos[1], from), text.length);
  return { from, to, code: codes[error.code] ?? 'yaml-syntax', message: worded(error.message) };
}

function worded(message: string): string {
  for (const [pattern, ours] of wording) {
    const found = pattern.exec(message);
    if (found) return ours.replace('$1', found[1] ?? '');
  }
  return `${message}.`;
}
