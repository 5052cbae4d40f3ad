import type { CST, YAMLError } from 'yaml';
import type { Range, SyntaxFault } from '../tree.ts';

const tab = 'tab-indentation';

const wording: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/^Tabs are not allowed/, 'A tab cannot indent YAML; use spaces.'],
  [/^Implicit map keys need/, 'A key needs a colon and a space behind it.'],
  [/^Nested mappings are not allowed/, 'A second `: ` on one line; put a text that contains it in quotes.'],
  [/^Implicit keys need to be on a single line/, 'A key stands on one line; a colon may be missing above.'],
  [/^All mapping items must start/, 'This key does not line up with the keys beside it.'],
  [/^All sequence items must start/, 'This `-` does not line up with the items beside it.'],
  [/^Sequence item without -/, 'This stands in a list but begins with no `- `.'],
  [/^Unresolved tag: (.*)/, 'The tag `$1` means nothing here.'],
];

/** What `yaml` reports where an opening stays unclosed: at the end, where nobody looks for it. */
const atTheEnd = /^Missing closing |must (?:be sufficiently indented and )?end with a /;

/**
 * The faults of `yaml` in our words. What is never closed is reported where it opens; on a line that a tab indents
 * the tab alone is reported, since all else follows from it.
 */
export function faultsOf(
  text: string,
  errors: readonly YAMLError[],
  unclosed: readonly (CST.FlowScalar | CST.FlowCollection)[],
): SyntaxFault[] {
  const found = errors.filter((error) => !atTheEnd.test(error.message)).map((error) => faultOf(text, error));
  const lineOf = (at: number) => text.lastIndexOf('\n', at - 1);
  const tabbed = new Set(found.filter((fault) => fault.code === tab).map((fault) => lineOf(fault.from)));
  const apart = found.filter((fault) => fault.code === tab || tabbed.size === 0 || !tabbed.has(lineOf(fault.from)));
  return [...apart, ...unclosed.map(openingFault)];
}

function openingFault(token: CST.FlowScalar | CST.FlowCollection): SyntaxFault {
  const { offset: from } = token;
  const code = 'yaml-syntax';
  if (token.type === 'flow-collection') {
    const { source } = token.start;
    const message = `This \`${source}\` is never closed: a \`${source === '{' ? '}' : ']'}\` is missing.`;
    return { from, to: from + 1, code, message };
  }
  const [line] = token.source.split(/\r?\n/);
  const quote = token.source.charAt(0);
  const message = `This string is never closed: a \`${quote}\` is missing.`;
  return { from, to: from + line!.length, code, message };
}

/** Within the text, and on something visible: behind indentation, or before a line's end. */
function faultOf(text: string, error: YAMLError): SyntaxFault {
  const start = Math.min(error.pos[0], text.length);
  const { from, to } = indented(text, start) ?? lastOfLine(text, start) ?? { from: start, to: error.pos[1] };
  const code = error.code === 'TAB_AS_INDENT' ? tab : 'yaml-syntax';
  return { from, to: Math.min(Math.max(to, from), text.length), code, message: worded(error.message) };
}

function indented(text: string, start: number): Range | undefined {
  const found = /^( +)([^\s#][^\r\n]*)/.exec(text.slice(start, start + 200));
  if (!found) return undefined;
  const from = start + found[1]!.length;
  return { from, to: from + found[2]!.trimEnd().length };
}

function lastOfLine(text: string, start: number): Range | undefined {
  const isEnd = start > 0 && /^[\r\n]?$/.test(text.charAt(start)) && !/[\r\n]/.test(text.charAt(start - 1));
  return isEnd ? { from: start - 1, to: start } : undefined;
}

function worded(message: string): string {
  for (const [pattern, ours] of wording) {
    const found = pattern.exec(message);
    if (found) return ours.replace('$1', found[1] ?? '');
  }
  return `${message}.`;
}
