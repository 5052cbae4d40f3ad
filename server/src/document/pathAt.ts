import { nodeAt } from './nodeAt.ts';
import type { Path, Tree } from './tree.ts';

/** The path to the innermost value around an offset, or to the value of the key that stands there. */
export function pathAt(tree: Tree, offset: number): Path {
  return nodeAt(tree, offset).flatMap((place) => (place.step === undefined ? [] : [place.step]));
}
