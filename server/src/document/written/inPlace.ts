import { difference } from '../difference.ts';
import { sourceOffset } from '../stringOffsets.ts';
import type { Change } from '../tree.ts';
import type { Standing } from './standing.ts';

/** Writes only what is new in a string, in the place of what it replaces; the rest stays as its author wrote it. */
export function inPlace(standing: Standing, text: string, write: (part: string) => string): Change {
  const { node, from } = standing;
  const { from: start, to: end, text: part } = difference(String(node.value), text);
  return { from: from + sourceOffset(node, start), to: from + sourceOffset(node, end), text: write(part) };
}
