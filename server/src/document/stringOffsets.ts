import type { Node, Span } from './tree.ts';

/** Where a place in a string's value stands, counted from the node's start. */
export function sourceOffset(node: Node, valueOffset: number): number {
  const spans = spansOf(node);
  const span = spans.findLast((it) => it.value <= valueOffset) ?? spans[0]!;
  return Math.min(span.at + valueOffset - span.value, node.length);
}

/**
 * The place in a string's value that stands at an offset from the node's start. Inside what is no part of the value
 * (an escape, indentation) it is the place behind; before and behind the content, the value's start and end.
 */
export function valueOffset(node: Node, sourceOffset: number): number {
  const spans = spansOf(node);
  const index = spans.findLastIndex((it) => it.at <= sourceOffset);
  if (index < 0) return 0;
  const span = spans[index]!;
  const limit = spans[index + 1]?.value ?? String(node.value).length;
  return Math.min(span.value + sourceOffset - span.at, limit);
}

function spansOf(node: Node): readonly Span[] {
  return node.spans ?? [{ value: 0, at: node.length > String(node.value).length ? 1 : 0 }];
}
