import type { Entry, Node, Range, Slot } from './tree.ts';

/** What an edit did to a node, in offsets from its start; `growth` moves what stands behind. */
export interface Touch extends Range {
  readonly growth: number;
}

/** The node `after` an edit, with every equal subtree outside the edit taken from the node `before` it. */
export function reuse(before: Node, after: Node, touch: Touch): Node {
  if (before.kind !== after.kind) return after;
  if (before.items && after.items) return { ...after, items: align(before.items, after.items, touch) };
  if (!before.entries || !after.entries) return after;
  const slots = align(before.entries.flatMap(slotsOf), after.entries.flatMap(slotsOf), touch);
  return { ...after, entries: regroup(after.entries, slots) };
}

const slotsOf = ({ key, value }: Entry): Slot[] => (value ? [key, value] : [key]);

function regroup(entries: readonly Entry[], slots: readonly Slot[]): Entry[] {
  let next = 0;
  return entries.map(({ value }) => {
    const key = slots[next++]!;
    return value ? { key, value: slots[next++]! } : { key };
  });
}

function align(before: readonly Slot[], after: readonly Slot[], touch: Touch): Slot[] {
  const result = [...after];
  const shared = Math.min(before.length, after.length);
  let head = 0;
  while (head < shared && keepsBefore(before[head]!, after[head]!, touch)) {
    result[head] = adopt(before[head]!, after[head]!);
    head++;
  }
  let tail = 0;
  while (tail < shared - head && keepsBehind(before.at(-1 - tail)!, after.at(-1 - tail)!, touch)) {
    const index = after.length - 1 - tail;
    result[index] = adopt(before.at(-1 - tail)!, after[index]!);
    tail++;
  }
  for (let i = head; i < shared - tail; i++) result[i] = meet(before[i]!, after[i]!, touch);
  return result;
}

function keepsBefore(before: Slot, after: Slot, touch: Touch): boolean {
  return before.at === after.at && before.at + before.node.length <= touch.from;
}

function keepsBehind(before: Slot, after: Slot, touch: Touch): boolean {
  return before.at + touch.growth === after.at && before.at >= touch.to;
}

function adopt(before: Slot, after: Slot): Slot {
  if (!same(before.node, after.node)) return after;
  return before.at === after.at ? before : { at: after.at, node: before.node };
}

function meet(before: Slot, after: Slot, touch: Touch): Slot {
  if (before.at !== after.at) return after;
  const { from, to, growth } = touch;
  return { at: after.at, node: reuse(before.node, after.node, { from: from - before.at, to: to - before.at, growth }) };
}

/** Whether two subtrees are equal in kind, value, extent and all places inside. */
export function same(a: Node, b: Node): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind || a.length !== b.length || !Object.is(a.value, b.value)) return false;
  return (
    every(a.spans, b.spans, (x, y) => x.at === y.at && x.value === y.value) &&
    every(a.items, b.items, sameSlot) &&
    every(a.entries, b.entries, (x, y) => sameSlot(x.key, y.key) && sameSlot(x.value, y.value))
  );
}

function sameSlot(a: Slot | undefined, b: Slot | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.at === b.at && same(a.node, b.node);
}

function every<T>(a: readonly T[] | undefined, b: readonly T[] | undefined, equal: (x: T, y: T) => boolean): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((one, i) => equal(one, b[i]!));
}
