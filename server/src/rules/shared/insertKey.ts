import { say } from '../../languages/message.ts';
import type { Repair, SeenGrader } from '../rule.ts';

/** A repair that writes a key before the grader's first, parted from it as the first two are; none where it has fewer. */
export function insertKey({ site, text, notation }: SeenGrader, key: string, value: string): { repair?: Repair } {
  const [first, second] = site.node.entries ?? [];
  if (!first?.value || !second) return {};
  const gap = text.slice(first.value.at + first.value.node.length, second.key.at);
  if (!/^\s*,?\s*$/.test(gap)) return {};
  const { at } = first.key;
  const added = `${notation.quote(key)}: ${value}${gap.includes(',') ? gap : gap.replace(/^[^\n]*/, '')}`;
  return { repair: { title: say`Add \`${key}\``, edits: [{ from: at, to: at, text: added }] } };
}
