import { slotOf } from '../../document/slotOf.ts';
import type { Path, Range } from '../../document/tree.ts';
import type { Message } from '../../languages/message.ts';
import type { Repair, SeenGrader } from '../rule.ts';

/** A repair that writes `text` in place of a range. */
export function replacing(title: Message, { from, to }: Range, text: string): Repair {
  return { title, edits: [{ from, to, text }] };
}

/** A repair that writes `text` in place of the value at a path; none where there is no value. */
export function replacingValue(
  title: Message,
  { text: before, site }: SeenGrader,
  path: Path,
  text: string,
): { repair?: Repair } {
  const { range } = slotOf({ text: before, root: { at: 0, node: site.node }, faults: [] }, path) ?? {};
  return range ? { repair: replacing(title, range, text) } : {};
}
