import { isUnquotedTemplate } from '../../document/isUnquotedTemplate.ts';
import { slotOf } from '../../document/slotOf.ts';
import type { Path } from '../../document/tree.ts';
import type { SeenGrader } from '../rule.ts';

/** Whether a template without quotes stands at a path: its other faults follow from that. */
export function isUnquotedAt({ text, site }: SeenGrader, path: Path): boolean {
  const { node, range } = slotOf({ text, root: { at: 0, node: site.node }, faults: [] }, path) ?? {};
  return node !== undefined && range !== undefined && isUnquotedTemplate(text, { at: range.from, node });
}
