import type { CST, YAMLError } from 'yaml';
import { type Message, say, sentence } from '../../languages/message.ts';
import type { Range, SyntaxFault } from '../tree.ts';

const tab = 'tab-indentation';

/** Our words for those of `yaml`; what a group of the pattern holds fills a slot. */
const wording: readonly (readonly [pattern: RegExp, message: Message])[] = [
  [/^Tabs are not allowed/, say`A tab cannot indent YAML; use spaces.`],
  [/^Implicit map keys need/, say`A key needs a colon and a space behind it.`],
  [/^Nested mappings are not allowed/, say`A second \`: \` on one line; put a text that contains it in quotes.`],
  [/^Implicit keys need to be on a single line/, say`A key stands on one line; a colon may be missing above.`],
  [/^All mapping items must start/, say`This key does not line up with the keys beside it.`],
  [/^All sequence items must start/, say`This \`-\` does not line up with the items beside it.`],
  [/^Sequence item without -/, say`This stands in a list but begins with no \`- \`.`],
  [/^Unresolved tag: (.*)/, say`The tag \`${'its name'}\` means nothing here.`],
  [/^Unexpected .* at node end/, say`This does not belong to the value before it: put the whole text in quotes.`],
  [/^Unexpected .* in YAML stream/, say`Nothing can follow here: something above is not closed or not in quotes.`],
];

/** Of each of these the first says it all: what follows on the line, or in the file, is its consequence. */
const consequences: readonly (readonly [pattern: RegExp, within: (text: string, at: number) => number])[] = [
  [/^Unexpected .* at node end/, (text, at) => text.lastIndexOf('\n', at - 1)],
  [/^Unexpected .* in YAML stream/, () => 0],
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
  const causes = firstOnes(text, errors).filter((error) => !atTheEnd.test(error.message));
  const found = causes.map((error) => faultOf(text, error));
  const lineOf = (at: number) => text.lastIndexOf('\n', at - 1);
  const tabbed = new Set(found.filter((fault) => fault.code === tab).map((fault) => lineOf(fault.from)));
  const apart = found.filter((fault) => fault.code === tab || tabbed.size === 0 || !tabbed.has(lineOf(fault.from)));
  return [...apart, ...unclosed.map(openingFault)];
}

function firstOnes(text: string, errors: readonly YAMLError[]): readonly YAMLError[] {
  const seen = new Set<string>();
  return errors.filter(({ message, pos }) => {
    const kind = consequences.findIndex(([pattern]) => pattern.test(message));
    if (kind < 0) return true;
    const key = `${kind} ${consequences[kind]![1](text, pos[0])}`;
    return !seen.has(key) && seen.add(key);
  });
}

function openingFault(token: CST.FlowScalar | CST.FlowCollection): SyntaxFault {
  const { offset: from } = token;
  const code = 'yaml-syntax';
  if (token.type === 'flow-collection') {
    const { source } = token.start;
    const message = say`This \`${source}\` is never closed: a \`${source === '{' ? '}' : ']'}\` is missing.`;
    return { from, to: from + 1, code, message };
  }
  const [line] = token.source.split(/\r?\n/);
  const quote = token.source.charAt(0);
  const message = say`This string is never closed: a \`${quote}\` is missing.`;
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

function worded(message: string): Message {
  for (const [pattern, ours] of wording) {
    const found = pattern.exec(message);
    if (found) return { ...ours, args: found.slice(1) };
  }
  return sentence(`${message}.`);
}
