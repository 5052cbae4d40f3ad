import { entryOf, isRubric } from './sites.ts';
import type { Tree } from './tree.ts';

/** Where a rubric says that its samples are, relative to its file; undefined where it says nothing. */
export function samplesKey(tree: Tree): string | undefined {
  const { root } = tree;
  if (!root || !(tree.language === 'rubric' || isRubric(root))) return undefined;
  const path = entryOf(root, 'samples')?.node.value;
  return typeof path === 'string' && path !== '' ? path : undefined;
}
