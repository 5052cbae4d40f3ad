import { type Message, say } from '../../languages/message.ts';
import { isJson } from '../isJson.ts';
import { keyRange, type Member, membersOf } from '../members.ts';
import type { Label } from './label.ts';

/** A label that a person gives a sample, or takes back. */
export interface LabelWish {
  /** Whose it is: of `raters`; the `expert` where empty. */
  readonly rater: string;
  readonly criterion: string;
  /** Undefined takes back what is there. */
  readonly label: Label | undefined;
}

/** A change of a line: the text that stands there in place of what stood from `from` up to `to`. */
export interface LineEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The smallest change of a row as it is written after which it has the label, or has it no longer; all else stays to
 * the byte. What is added looks like what is there. An object without labels is never left behind: to give a label and
 * to take it back gives the same line, but for an empty object or a null that stood in its place.
 */
export function labelEdit(
  line: string,
  { rater, criterion, label }: LabelWish,
): LineEdit | { readonly refused: Message } {
  const start = line.startsWith('\uFEFF') ? 1 : 0;
  const row = line.slice(start);
  if (!isJson(row) || !row.trimStart().startsWith('{'))
    return { refused: say`This line is no sample, so it cannot be labelled.` };
  const path = rater === '' ? ['expert', criterion] : ['raters', rater, criterion];
  const holder = { line, open: line.indexOf('{') + 1, members: membersOf(row, start) };
  if (label !== undefined) return added({ ...holder, style: plainStyle }, path, JSON.stringify(label));
  const removed = removal(holder, path);
  return removed === 'all' ? nothing : removed;
}

type Keys = readonly string[];
type Edit = LineEdit | { readonly refused: Message };

/** An object of the line. */
interface Holder {
  readonly line: string;
  /** Behind its brace. */
  readonly open: number;
  readonly members: readonly Member[];
}

/** What stands between the parts of an object. */
interface Style {
  readonly comma: string;
  readonly colon: string;
  readonly pad: string;
}

const plainStyle: Style = { comma: ', ', colon: ': ', pad: '' };
const nothing: LineEdit = { from: 0, to: 0, text: '' };

/** Sets the value at the path; `style` is that of what is around the object. */
function added(holder: Holder & { readonly style: Style }, [key, ...rest]: Keys, value: string): Edit {
  const found = holder.members.filter((member) => member.key === key);
  const style = styleOf(holder);
  if (found.length > 1) return twice(key!);
  const [member] = found;
  if (!member) return inserted(holder, style, nested([key!, ...rest], value, style));
  if (rest.length === 0) return { from: member.at, to: member.to, text: value };
  if (member.value === 'null')
    return { from: member.at, to: member.to, text: `{${style.pad}${nested(rest, value, style)}${style.pad}}` };
  if (!member.value.startsWith('{')) return noObject(key!);
  return added({ ...inside(holder, member), style }, rest, value);
}

function inserted({ open, members }: Holder, { comma }: Style, text: string): LineEdit {
  const last = members.at(-1);
  return last ? { from: last.to, to: last.to, text: comma + text } : { from: open, to: open, text };
}

function nested([key, ...rest]: Keys, value: string, style: Style): string {
  const { colon, pad } = style;
  const inner = rest.length === 0 ? value : `{${pad}${nested(rest, value, style)}${pad}}`;
  return `${JSON.stringify(key)}${colon}${inner}`;
}

/** Takes out what is at the path; `all` where nothing of the object would be left. */
function removal(holder: Holder, [key, ...rest]: Keys): Edit | 'all' {
  const found = holder.members.filter((member) => member.key === key);
  if (found.length > 1) return twice(key!);
  const [member] = found;
  if (!member || (rest.length > 0 && member.value === 'null')) return nothing;
  if (rest.length > 0 && !member.value.startsWith('{')) return noObject(key!);
  const below = rest.length === 0 ? 'all' : removal(inside(holder, member), rest);
  return below === 'all' ? without(holder, member) : below;
}

/** A member goes with the comma before it, the first with the one behind it. */
function without({ members }: Holder, member: Member): LineEdit | 'all' {
  const at = members.indexOf(member);
  const before = members[at - 1];
  if (before) return { from: before.to, to: member.to, text: '' };
  const next = members[at + 1];
  return next ? { from: member.from, to: next.from, text: '' } : 'all';
}

function inside({ line }: Holder, { value, at }: Member): Holder {
  return { line, open: at + 1, members: membersOf(value, at) };
}

/** What the object shows of its own, the rest as around it; line breaks never. */
function styleOf({ line, open, members, style }: Holder & { readonly style: Style }): Style {
  const [before, last] = members.slice(-2);
  const only = last ?? before;
  if (!before || !only) return style;
  const colon = line.slice(keyRange(line, only.from).to + 1, only.at);
  const ofColon = /[^\S\r\n]$/.test(colon) ? ', ' : ',';
  const comma = last ? line.slice(before.to, last.from) : style === plainStyle ? ofColon : style.comma;
  return { comma: onOneLine(comma), colon: onOneLine(colon), pad: onOneLine(line.slice(open, members[0]!.from)) };
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]/g, '');
}

function twice(key: string) {
  return { refused: say`\`${key}\` stands in this row twice, so it is not certain which one counts.` };
}

function noObject(key: string) {
  return { refused: say`\`${key}\` of this row is no object, so it can hold no labels.` };
}
