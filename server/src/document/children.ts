import type { Node, Slot } from './tree.ts';

/** The values in an array or object in the order written; an object's entry without a value gives `undefined`. */
export function values(node: Node): readonly (Slot | undefined)[] {
  return node.items ?? node.entries?.map((entry) => entry.value) ?? [];
}

/**
 * Whether the node only stands for another (a YAML alias): its parts have no text of their own and all lie on it.
 * An offset inside belongs to the node, not to its parts.
 */
export function isReference(node: Node): boolean {
  const first = node.items?.[0] ?? node.entries?.[0]?.key;
  return first !== undefined && first.at === 0 && first.node.length === node.length;
}
