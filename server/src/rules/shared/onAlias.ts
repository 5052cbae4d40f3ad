import { isReference } from '../../document/children.ts';
import type { Node, Slot } from '../../document/tree.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { SeenGrader } from '../rule.ts';

/**
 * A fault of a grader; one inside of what only an alias brings in stands on the whole alias, and has no repair, because
 * nothing of it is written there.
 */
export function onAlias({ text, site }: Pick<SeenGrader, 'text' | 'site'>, fault: Diagnostic): Diagnostic {
  const alias = fault.path && aliasOn(text, site.node, fault.path);
  if (!alias) return fault;
  const place = { from: alias.at, to: alias.at + alias.node.length };
  const isWhole = fault.from === place.from && fault.to === place.to;
  if (isWhole && !isReference(alias.node)) return fault;
  const { repair: _, ...rest } = fault;
  return { ...rest, ...place };
}

/** The outermost alias on the way to a path of a node. */
function aliasOn(text: string, node: Node, path: NonNullable<Diagnostic['path']>): Slot | undefined {
  let slot: Slot = { at: 0, node };
  for (const step of path) {
    if (isReference(slot.node)) return slot;
    const next = partOf(slot.node, step);
    if (!next) return undefined;
    slot = { at: slot.at + next.at, node: next.node };
  }
  return isReference(slot.node) || isScalarAlias(text, slot) ? slot : undefined;
}

/** Nothing else that is a text begins with an asterisk. */
function isScalarAlias(text: string, { at, node }: Slot): boolean {
  return node.kind === 'string' && text[at] === '*';
}

function partOf({ items, entries }: Node, step: string | number): Slot | undefined {
  return typeof step === 'number' ? items?.[step] : entries?.findLast(({ key }) => key.node.value === step)?.value;
}
