import { slotOf } from '../../document/slotOf.ts';
import type { Path, Range, Slot, Tree } from '../../document/tree.ts';
import { head } from '../../document/walk.ts';
import type { SeenGrader } from '../rule.ts';

/** A place with the path that it belongs to: the beginning of a fault. */
export interface Located extends Range {
  readonly path: Path;
}

const longest = 120;

/** Where the value at a path of the grader stands; its key where the value is long or absent, else the grader's head. */
export function locate(seen: SeenGrader, path: Path): Located {
  const root = { at: 0, node: seen.site.node };
  return { ...placeOf({ text: seen.text, root, faults: [] }, path, root), path };
}

/** The same in a whole file. */
export function locateInFile(tree: Tree, path: Path): Located {
  return { ...(tree.root ? placeOf(tree, path, tree.root) : { from: 0, to: tree.text.length }), path };
}

function placeOf(tree: Tree, path: Path, root: Slot): Range {
  const { range, keyRange } = slotOf(tree, path) ?? {};
  if (range && keyRange && range.to - range.from > longest) return keyRange;
  const place = range ?? keyRange;
  if (!place) return path.length > 1 ? placeOf(tree, path.slice(0, -1), root) : head(root);
  return place.to - place.from > longest ? { from: place.from, to: place.from + 1 } : place;
}
