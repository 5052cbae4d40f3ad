import type { Site } from '../document/sites.ts';
import type { Seen } from './seen.ts';

/** The line (from 0) that is a grader's own: its key's line, else where it begins; line 0 for a whole file. */
export function graderLine(seen: Seen, { path, at, key }: Pick<Site, 'path' | 'at' | 'key'>): number {
  if (path.length === 0) return 0;
  const text = seen.tree.text;
  const start = key === undefined ? at : keyBefore(text, at, key);
  return seen.position(start).line;
}

function keyBefore(text: string, at: number, key: string): number {
  const found = text.lastIndexOf(key, at);
  return found < 0 ? at : found;
}
