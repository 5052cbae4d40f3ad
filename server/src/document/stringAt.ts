import { slotOf } from './slotOf.ts';
import type { Path, Tree } from './tree.ts';

/** The string at a path; `undefined` where there is none or something else. */
export function stringAt(tree: Tree, path: Path): string | undefined {
  const value = slotOf(tree, path)?.node?.value;
  return typeof value === 'string' ? value : undefined;
}
