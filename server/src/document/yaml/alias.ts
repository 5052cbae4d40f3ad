import type { Alias } from 'yaml';
import { say } from '../../languages/message.ts';
import type { Entry, Node, Slot } from '../tree.ts';
import { type Conversion, complain } from './conversion.ts';

/**
 * What an alias stands for: a copy of the anchored node whose parts all lie on the alias. Aliases may stand for a
 * limited number of nodes in all; beyond, an alias is null and a fault.
 */
export function alias(into: Conversion, { source, range }: Alias.Parsed): Node {
  into.indivisible = true;
  const length = range[1] - range[0];
  const missing: Node = { kind: 'null', length, value: null };
  const target = into.anchors.get(source);
  if (!target) {
    const inside = into.anchors.has(source);
    const why = inside ? say`\`*${source}\` stands inside what it names.` : say`No anchor \`&${source}\` stands above.`;
    complain(into, range, why);
    return missing;
  }
  const copy = copied(into, target, length);
  if (copy) return copy;
  complain(into, range, say`Aliases of aliases: this file would grow without bounds.`, 'alias-bomb');
  return missing;
}

function copied(into: Conversion, node: Node, length: number): Node | undefined {
  if (into.allowance <= 0) return undefined;
  into.allowance--;
  if (node.items) {
    const items = node.items.map((item) => placed(into, item, length));
    return items.every((item) => item !== undefined) ? { ...node, length, items } : undefined;
  }
  if (node.entries) {
    const entries = node.entries.map((entry) => copiedEntry(into, entry, length));
    return entries.every((entry) => entry !== undefined) ? { ...node, length, entries } : undefined;
  }
  return node.kind === 'string' ? text(String(node.value), length) : { ...node, length };
}

function placed(into: Conversion, slot: Slot, length: number): Slot | undefined {
  const node = copied(into, slot.node, length);
  return node && { at: 0, node };
}

function copiedEntry(into: Conversion, { key, value }: Entry, length: number): Entry | undefined {
  const name = placed(into, key, length);
  if (!name || !value) return name && { key: name };
  const copy = placed(into, value, length);
  return copy && { key: name, value: copy };
}

function text(value: string, length: number): Node {
  const spans = [
    { value: 0, at: 0 },
    { value: value.length, at: length },
  ];
  return { kind: 'string', length, value, spans };
}
