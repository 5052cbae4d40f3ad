import type { LanguageFault, Range } from '../../language.ts';
import { type Message, say } from '../../message.ts';
import { blockRange, holds } from '../blockRange.ts';
import { statementsOf } from '../nestedBlocks.ts';
import type { FunctionStatement } from '../tree.ts';
import { type Access, accesses } from './shared/accesses.ts';
import type { Failure } from './shared/held.ts';
import { bodyTokens, type Scan } from './shared/scan.ts';

const messages: Readonly<Record<Failure, Message>> = {
  json: say`\`output_json\` may be missing or hold something else, and the exception then scores the row 0.`,
  parsed: say`The model’s JSON may hold something else, and the exception then scores the row 0.`,
  calls: say`The model may have called no tool, and the exception then scores the row 0.`,
  match: say`The pattern may match nothing and give \`None\`: the exception then scores the row 0.`,
  found: say`The pattern may match nothing and give an empty list: the exception then scores the row 0.`,
  parts: say`The model’s text may have fewer parts, and the exception then scores the row 0.`,
  words: say`The model’s text may be empty, and the exception then scores the row 0.`,
  character: say`The model’s text may be empty, and the exception then scores the row 0.`,
  index: say`The model’s text may not contain it, and the exception then scores the row 0.`,
  number: say`The model’s text may be no number, and the exception then scores the row 0.`,
  loads: say`The model’s text may not be readable like this, and the exception then scores the row 0.`,
};

/** Accesses to what the model wrote that no `try` and no condition guards; of several to one value the first. */
export function unguardedAccess(scan: Scan): LanguageFault[] {
  if (!scan.grade) return [];
  const found = accesses(scan, scan.grade);
  if (found.length === 0) return [];
  const guarded = guardedRanges(scan, scan.grade);
  const conditions = conditionsOf(scan, scan.grade, found);
  const marks = new Set<string>();
  return found.flatMap((access) => {
    const key = `${access.mark} ${access.failure}`;
    if (marks.has(key) || guarded.some((range) => holds(range, access.from))) return [];
    marks.add(key);
    return speakOf(conditions, access) ? [] : [fault(access)];
  });
}

function fault({ from, to, failure }: Access): LanguageFault {
  return { code: 'python-unguarded-access', severity: 'warning', from, to, message: messages[failure] };
}

/** Where exceptions are taken. */
function guardedRanges({ module: { source } }: Scan, { body }: FunctionStatement): Range[] {
  return [...statementsOf(body)].flatMap((each) => {
    if (each.kind === 'try') return each.handlers.length > 0 ? [blockRange(each.body)] : [];
    if (each.kind !== 'with') return [];
    const inside = blockRange(each.body);
    return source.slice(each.from, inside.from).includes('suppress') ? [inside] : [];
  });
}

/** What the conditions of `grade` speak of: the words with the place of the line that has each first, and all text. */
interface Conditions {
  readonly words: ReadonlyMap<string, number>;
  readonly lines: readonly { readonly from: number; readonly text: string }[];
}

const conditional = new Set('if elif while assert and or'.split(' '));

/** Reads the lines with a condition, without the accesses themselves: what they name has been thought of. */
function conditionsOf(scan: Scan, grade: FunctionStatement, found: readonly Access[]): Conditions {
  const { tokens, source } = scan.module;
  const { first, end } = bodyTokens(scan, grade);
  const words = new Map<string, number>();
  const lines: { from: number; text: string }[] = [];
  let [start, is, next] = [first, false, 0];
  for (let at = first; at <= end; at++) {
    const token = tokens[at];
    if (token?.kind === 'keyword' && conditional.has(token.text)) is = true;
    if (at < end && token?.kind !== 'newline') continue;
    const range = { from: tokens[start]?.from ?? 0, to: token?.from ?? source.length };
    while (next < found.length && found[next]!.from < range.from) next++;
    if (is) lines.push({ from: range.from, text: without(source, range, found, next) });
    [start, is] = [at + 1, false];
  }
  for (const { from, text } of lines)
    for (const [word] of text.matchAll(/(?<![\w.])\w+/g)) if (!words.has(word)) words.set(word, from);
  return { words, lines };
}

/** The text of a range without the accesses in it, the first of which may be that of index `next`. */
function without(source: string, { from, to }: Range, found: readonly Access[], next: number): string {
  let text = '';
  let at = from;
  for (let index = next; index < found.length && found[index]!.from < to; index++) {
    const access = found[index]!;
    if (access.from < at) continue;
    text += `${source.slice(at, access.from)} `;
    at = access.to;
  }
  return text + source.slice(at, Math.max(at, to));
}

function speakOf({ words, lines }: Conditions, { mark, from }: Access): boolean {
  if (/^\w+$/.test(mark)) return (words.get(mark) ?? Number.POSITIVE_INFINITY) <= from;
  return lines.some((line) => line.from <= from && line.text.includes(mark));
}
