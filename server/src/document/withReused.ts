import { growth } from './changed.ts';
import { reuse } from './reuse.ts';
import type { Change, Tree } from './tree.ts';

/** A tree read afresh after an edit, with every equal subtree outside the edit taken from the tree before it. */
export function withReused(before: Tree, after: Tree, change: Change): Tree {
  if (!before.root || !after.root) return after;
  const { at } = before.root;
  const by = growth(change) - (after.root.at - at);
  const touch = { from: change.from - at, to: change.to - at, growth: by };
  return { ...after, root: { at: after.root.at, node: reuse(before.root.node, after.root.node, touch) } };
}
