import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Node, Slot } from '../tree.ts';
import { alias } from './alias.ts';
import type { Conversion } from './conversion.ts';
import { mapping } from './mapping.ts';
import { scalar } from './scalar.ts';

/** A composed node as a subtree; unlike in a tree, `at` counts from the start of the text. */
export function convert(into: Conversion, node: ParsedNode): Slot {
  if (isAlias(node)) return { at: node.range[0], node: alias(into, node) };
  if (node.anchor) into.anchors.set(node.anchor, undefined);
  const slot = unnamed(into, node);
  if (node.anchor) into.anchors.set(node.anchor, slot.node);
  return slot;
}

function unnamed(into: Conversion, node: ParsedNode): Slot {
  if (isMap(node)) return mapping(into, node as never, convert);
  if (isSeq(node)) return sequence(into, node.items as ParsedNode[], node.range, node.flow === true);
  if (isScalar(node)) return scalar(node as never);
  return { at: node.range![0], node: { kind: 'null', length: 0, value: null } };
}

function sequence(into: Conversion, nodes: readonly ParsedNode[], range: readonly number[], flow: boolean): Slot {
  const at = range[0]!;
  let end = flow ? range[1]! : at + 1;
  const items = nodes.map((item) => {
    const slot = convert(into, item);
    end = Math.max(end, slot.at + slot.node.length);
    return { at: slot.at - at, node: slot.node };
  });
  const node: Node = { kind: 'array', length: end - at, items };
  return { at, node };
}
