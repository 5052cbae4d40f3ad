import type { Range } from '../../document/tree.ts';
import type { Repair } from '../rule.ts';

/** A repair that writes `text` in place of a range. */
export function replacing(title: string, { from, to }: Range, text: string): Repair {
  return { title, edits: [{ from, to, text }] };
}
