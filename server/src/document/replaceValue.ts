import type { Entry, Node, Slot } from './tree.ts';

/** How a value in a node is replaced; `growth` moves what stands behind it, `length` is the node's own afterwards. */
export interface Replacement {
  readonly index: number;
  readonly slot: Slot;
  readonly growth: number;
  readonly length: number;
}

/** The array or object with its `index`th value replaced; every other subtree stays the same object. */
export function replaceValue(node: Node, replacement: Replacement): Node {
  const { index, slot, growth, length } = replacement;
  const place = <T>(all: readonly T[], put: (one: T) => T, move: (one: T) => T): T[] =>
    all.map((one, i) => (i < index ? one : i === index ? put(one) : growth === 0 ? one : move(one)));
  const shifted = (it: Slot): Slot => ({ at: it.at + growth, node: it.node });
  if (node.items) return { ...node, length, items: place(node.items, () => slot, shifted) };
  const moveEntry = ({ key, value }: Entry): Entry =>
    value ? { key: shifted(key), value: shifted(value) } : { key: shifted(key) };
  const put = ({ key }: Entry): Entry => ({ key, value: slot });
  return { ...node, length, entries: place(node.entries ?? [], put, moveEntry) };
}
