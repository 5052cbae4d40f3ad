import type { Path } from '../../engine/part.ts';

/** Names a place in a spec. */
export function keyOf(path: Path): string {
  return JSON.stringify(path);
}
