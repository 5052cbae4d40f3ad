import type { Change, Node, Slot, Tree } from '../tree.ts';

/** The head of a block entry, a `-` or a key, on the line that begins at `line`. */
export interface Head {
  readonly at: number;
  readonly line: number;
  readonly column: number;
  /** What stands there up to the value: `-`, or the key with its colon. */
  readonly text: string;
}

/** An entry of a block collection whose lines hold a change; all places count from the start of the text. */
export interface BlockEntry {
  /** The collection, where it starts, and which of its values this is. */
  readonly parent: Node;
  readonly parentAt: number;
  readonly index: number;
  readonly value: Slot;
  readonly head: Head;
  /** Its lines: from the start of the head's to where the next head's, of this or an outer collection, start. */
  readonly from: number;
  readonly to: number;
  /** Where what directly precedes it starts: an entry of the same collection, or the head around. */
  readonly leadFrom: number;
  /** The head that follows, `undefined` at the end of the text; `sibling` when of the same collection. */
  readonly follower: Head | undefined;
  readonly sibling: boolean;
}

/** The block entries around a change, from the root inwards; none where the text is laid out in doubt. */
export function blockEntriesAround({ text, root }: Tree, change: Change): BlockEntry[] {
  const found: BlockEntry[] = [];
  if (!root) return found;
  let { node: parent, at: parentAt } = root;
  let to = text.length;
  let follower: Head | undefined;
  for (;;) {
    const index = indexAround(text, parent, parentAt, change);
    const head = index < 0 ? undefined : headAt(text, parent, parentAt, index);
    if (!head) return found;
    const sibling = index + 1 < childCount(parent);
    if (sibling) {
      const next = headAt(text, parent, parentAt, index + 1);
      if (!next || !ownLine(text, next)) return found;
      follower = next;
      to = next.line;
    }
    const leadFrom = index > 0 ? parentAt + precedingAt(parent, index) : (found.at(-1)?.from ?? 0);
    const inside = head.at + head.text.length < change.from && (follower ? change.to < to : change.to <= to);
    if (!inside) return found;
    const { at, node } = valueAt(parent, index)!;
    const value = { at: parentAt + at, node };
    found.push({ parent, parentAt, index, value, head, from: head.line, to, leadFrom, follower, sibling });
    parent = node;
    parentAt = value.at;
  }
}

/** Whether nothing but spaces stands before the head on its line. */
export function ownLine(text: string, head: Head): boolean {
  return /^ *$/.test(text.slice(head.line, head.at));
}

const childCount = (node: Node): number => node.items?.length ?? node.entries?.length ?? 0;

const valueAt = (node: Node, index: number): Slot | undefined => node.items?.[index] ?? node.entries?.[index]?.value;

/** Where the entry before the `index`th starts at the latest. */
function precedingAt({ items, entries }: Node, index: number): number {
  if (entries) return entries[index - 1]!.key.at;
  const earlier = items?.[index - 2];
  return earlier ? earlier.at + earlier.node.length : 0;
}

function indexAround(text: string, parent: Node, parentAt: number, change: Change): number {
  const first = text.charAt(parentAt);
  const place = change.from - parentAt;
  if (parent.entries && first !== '{') return parent.entries.findLastIndex((entry) => entry.key.at < place);
  if (parent.items && first === '-') return parent.items.findLastIndex((item) => item.at <= place);
  return -1;
}

function headAt(text: string, parent: Node, parentAt: number, index: number): Head | undefined {
  const entry = parent.entries?.[index];
  if (!entry) return dashBefore(text, parent, parentAt, index);
  const { key, value } = entry;
  const at = parentAt + key.at;
  const end = at + key.node.length;
  const name = text.slice(at, end);
  const isOneLine = key.node.kind === 'string' && key.node.length > 0 && !name.includes('\n');
  if (!value || !isOneLine || text.charAt(end) !== ':') return undefined;
  const head = headFrom(text, at, `${name}:`);
  return head.column === columnOf(text, parentAt) ? head : undefined;
}

function dashBefore(text: string, parent: Node, parentAt: number, index: number): Head | undefined {
  if (index === 0) return headFrom(text, parentAt, '-');
  const column = columnOf(text, parentAt);
  const before = parent.items![index - 1]!;
  const break_ = text.lastIndexOf(`\n${' '.repeat(column)}-`, parentAt + parent.items![index]!.at - column - 2);
  const at = break_ + 1 + column;
  const isDash = break_ >= 0 && at >= parentAt + before.at + before.node.length && /\s/.test(text.charAt(at + 1));
  return isDash ? headFrom(text, at, '-') : undefined;
}

function headFrom(text: string, at: number, written: string): Head {
  const line = lineOf(text, at);
  return { at, line, column: at - line, text: written };
}

const columnOf = (text: string, at: number): number => at - lineOf(text, at);

const lineOf = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
