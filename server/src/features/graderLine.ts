import type { Site } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import type { Seen } from './seen.ts';

/** The line (from 0) that is a grader's own: its key's line, else where it begins; line 0 for a whole file. */
export function graderLine(seen: Seen, { path, at }: Pick<Site, 'path' | 'at'>): number {
  if (path.length === 0) return 0;
  return seen.position(slotOf(seen.tree, path)?.keyRange?.from ?? at).line;
}
