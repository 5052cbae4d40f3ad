import { slotOf } from '../../document/slotOf.ts';
import type { Path, Range, Slot, Tree } from '../../document/tree.ts';
import { head } from '../../document/walk.ts';
import type { SeenGrader } from '../rule.ts';

/** A place with the path that it belongs to: the beginning of a fault. */
export interface Located extends Range {
  readonly path: Path;
}

const longest = 120;

/** Where the key at a path of the grader stands, else what `locate` finds. */
export function locateKey(seen: SeenGrader, path: Path): Located {
  const { keyRange } = slotOf(treeOf(seen), path) ?? {};
  return keyRange ? { ...keyRange, path } : locate(seen, path);
}

/** Where the value at a path of the grader stands; its key where the value is long or absent, else the grader's head. */
export function locate(seen: SeenGrader, path: Path): Located {
  const tree = treeOf(seen);
  return { ...placeOf(tree, path, tree.root), path };
}

/** The same in a whole file. */
export function locateInFile(tree: Tree, path: Path): Located {
  return { ...(tree.root ? placeOf(tree, path, tree.root) : { from: 0, to: tree.text.length }), path };
}

/** Where the key at a path of a whole file stands, else what `locateInFile` finds. */
export function locateKeyInFile(tree: Tree, path: Path): Located {
  const { keyRange } = slotOf(tree, path) ?? {};
  return keyRange ? { ...keyRange, path } : locateInFile(tree, path);
}

function treeOf({ text, site }: SeenGrader) {
  return { text, root: { at: 0, node: site.node }, faults: [] };
}

function placeOf(tree: Tree, path: Path, root: Slot): Range {
  const { range, keyRange } = slotOf(tree, path) ?? {};
  if (range && keyRange && !isShort(tree.text, range)) return keyRange;
  const place = range ?? keyRange;
  if (!place) return path.length > 1 ? placeOf(tree, path.slice(0, -1), root) : head(root);
  return isShort(tree.text, place) ? place : { from: place.from, to: place.from + 1 };
}

function isShort(text: string, { from, to }: Range): boolean {
  return to - from <= longest && !text.slice(from, to).includes('\n');
}
