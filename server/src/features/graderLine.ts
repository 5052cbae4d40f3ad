import type { Site } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import type { SpecSeen } from './seen.ts';

type Place = Pick<SpecSeen, 'tree' | 'found' | 'position'>;

/**
 * The line (from 0) that is a grader's own: its key's line, else where it begins; for a whole file line 0, of a rubric
 * the line of its name.
 */
export function graderLine(seen: Place, { path, at }: Pick<Site, 'path' | 'at'>): number {
  if (path.length === 0) return seen.found[0]?.form === 'rubric' ? rubricLine(seen) : 0;
  return seen.position(slotOf(seen.tree, path)?.keyRange?.from ?? at).line;
}

function rubricLine({ tree, position }: Place): number {
  const name = slotOf(tree, ['name'])?.keyRange;
  return position(name?.from ?? tree.root?.at ?? 0).line;
}
