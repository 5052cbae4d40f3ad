import { slotOf } from '../../document/slotOf.ts';
import type { Path, Tree } from '../../document/tree.ts';
import type { PartDiffs } from '../../engine/specDiff.ts';

/** Ids of the parts that mean the same and are written another way; groups stand for what is inside them. */
export function reworded(before: Tree, after: Tree, { parts }: PartDiffs): readonly string[] {
  return parts.flatMap(({ part, before: old, changes }) => {
    if (!old || part.isGroup || changes.length > 0) return [];
    return textAt(before, old.path) === textAt(after, part.path) ? [] : [part.id];
  });
}

function textAt(tree: Tree, path: Path): string | undefined {
  const range = slotOf(tree, path)?.range;
  return range && tree.text.slice(range.from, range.to);
}
