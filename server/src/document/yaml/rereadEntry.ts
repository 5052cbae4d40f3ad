import { growth } from '../changed.ts';
import { inOrder, isEqual, moved } from '../faultOrder.ts';
import { replaceValue } from '../replaceValue.ts';
import { reuse, same } from '../reuse.ts';
import type { Change, Node, Slot, SyntaxFault, Tree } from '../tree.ts';
import { type BlockEntry, blockEntriesAround, ownLine } from './blockEntries.ts';
import { type Alone, readAlone } from './readAlone.ts';

/**
 * The tree after a change, by reading only the smallest block entry whose lines hold it; `undefined` when that could
 * differ from reading the whole.
 */
export function rereadEntry(before: Tree, change: Change, text: string): Tree | undefined {
  if (before.indivisible) return undefined;
  const entries = blockEntriesAround(before, change);
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]!;
    if ((entry.to - entry.from) * 2 > text.length) return undefined;
    if (!ownLine(before.text, entry.head) || !isApart(before, entry, i)) continue;
    const alone = readAlone(entry, text.slice(entry.from, entry.to + growth(change)), i);
    if (alone) return assembled(before, change, text, entries.slice(0, i + 1), alone);
  }
  return undefined;
}

/** Whether the entry's old lines read alone as they did in the file: faults further up may reach down into them. */
function isApart(before: Tree, entry: BlockEntry, level: number): boolean {
  if (before.faults.length === 0) return true;
  if (!faultsAreApart(before, entry)) return false;
  const { from, to, value } = entry;
  const alone = readAlone(entry, before.text.slice(from, to), level);
  if (!alone || alone.value.at + from !== value.at || !same(alone.value.node, value.node)) return false;
  const known = before.faults.filter((fault) => fault.from >= from && fault.from < to);
  const found = inOrder(alone.faults);
  return known.length === found.length && known.every((fault, i) => isEqual(fault, moved(found[i]!, from)));
}

/**
 * Whether each fault lies within the entry or clear of it: one at a head may belong to the entry before that head, and
 * one in the entry directly before may change how `yaml` counts the indentation of this one. A string that is never
 * closed ends where it does because of the next quote, however far below.
 */
function faultsAreApart({ faults, text }: Tree, { from, to, leadFrom, head, follower }: BlockEntry): boolean {
  const inside = head.at + head.text.length;
  const clear = follower ? follower.at + follower.text.length : to;
  return faults.every((fault) => {
    if (fault.from < from) return fault.to <= leadFrom && !/["']/.test(text.charAt(fault.from));
    return fault.from < to ? fault.from > inside && fault.to <= to : fault.from > clear;
  });
}

function assembled(before: Tree, change: Change, text: string, entries: readonly BlockEntry[], alone: Alone): Tree {
  const { from, to, value } = entries.at(-1)!;
  const by = growth(change);
  const at = from + alone.value.at;
  const touch = { from: change.from - value.at, to: change.to - value.at, growth: by - (at - value.at) };
  const node = reuse(value.node, alone.value.node, touch);
  const root = rebuilt(entries, { at, node }, by);
  const faults = [
    ...before.faults.filter((fault) => fault.from < from),
    ...alone.faults.map((fault) => moved(fault, from)),
    ...before.faults.filter((fault) => fault.from >= to).map((fault) => moved(fault, by)),
  ];
  return { text, root: { at: before.root!.at, node: root }, faults: inOrder(faults as SyntaxFault[]) };
}

function rebuilt(entries: readonly BlockEntry[], innermost: Slot, by: number): Node {
  let slot = innermost;
  for (let i = entries.length - 1; i >= 0; i--) {
    const { parent, parentAt, index, head } = entries[i]!;
    const isLast = index + 1 === (parent.items ?? parent.entries)!.length;
    const end = Math.max(slot.at + slot.node.length, parent.items ? head.at + 1 : 0);
    const length = isLast ? end - parentAt : parent.length + by;
    const relative = { at: slot.at - parentAt, node: slot.node };
    slot = { at: parentAt, node: replaceValue(parent, { index, slot: relative, growth: by, length }) };
  }
  return slot.node;
}
