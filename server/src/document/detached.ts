import type { Node, Slot } from './tree.ts';

/**
 * A node whose strings stand for themselves. A part cut out of a text keeps the whole of it in memory, and every edit
 * makes another whole: what an edit reads must not hold on to it.
 */
export function detached(node: Node): Node {
  if (node.items) return { ...node, items: node.items.map(detachedSlot) };
  if (node.entries) {
    const entries = node.entries.map(({ key, value }) =>
      value ? { key: detachedSlot(key), value: detachedSlot(value) } : { key: detachedSlot(key) },
    );
    return { ...node, entries };
  }
  return typeof node.value === 'string' ? { ...node, value: copied(node.value) } : node;
}

function detachedSlot({ at, node }: Slot): Slot {
  return { at, node: detached(node) };
}

/** Joining makes a new text, of which the part is then cut. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
