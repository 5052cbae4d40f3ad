import type { Node, Path, Range, Slot, Tree } from './tree.ts';

/** Where a path leads, in offsets of the text. */
export interface Located {
  /** Absent where the key stands without a value. */
  readonly node?: Node;
  readonly range?: Range;
  /** Absent for items of an array and for the root. */
  readonly keyRange?: Range;
}

/** Where the value at a path stands; of a key written twice the last counts. `undefined` where the path leads nowhere. */
export function slotOf(tree: Tree, path: Path): Located | undefined {
  let located: Located | undefined = tree.root && placed(tree.root, 0);
  for (const step of path) located = located && child(located, step);
  return located;
}

function placed(slot: Slot, from: number): { node: Node; range: Range } {
  return { node: slot.node, range: rangeOf(slot, from) };
}

function rangeOf({ at, node }: Slot, from: number): Range {
  return { from: from + at, to: from + at + node.length };
}

function child({ node, range }: Located, step: string | number): Located | undefined {
  if (!node || !range) return undefined;
  if (typeof step === 'number') {
    const item = node.items?.[step];
    return item && placed(item, range.from);
  }
  const entry = node.entries?.findLast(({ key }) => key.node.value === step);
  if (!entry) return undefined;
  const keyRange = rangeOf(entry.key, range.from);
  return entry.value ? { ...placed(entry.value, range.from), keyRange } : { keyRange };
}
