import type { Json } from '../engine/json.ts';
import type { Node } from './tree.ts';

/** Values of nodes already asked for; whoever asks holds it, and it forgets what no tree holds any more. */
export type JsonCache = WeakMap<Node, Json>;

/**
 * The plain value of a node. Of a key written twice the last counts; a key without a value is left out. Subtrees that
 * an edit left alone come out of the cache as the same objects.
 */
export function toJson(node: Node, cache: JsonCache = new WeakMap()): Json {
  if (!node.items && !node.entries) return node.value ?? null;
  const known = cache.get(node);
  if (known !== undefined) return known;
  const json = node.items ? node.items.map((item) => toJson(item.node, cache)) : objectOf(node, cache);
  cache.set(node, json);
  return json;
}

function objectOf(node: Node, cache: JsonCache): Json {
  const pairs: [string, Json][] = [];
  for (const { key, value } of node.entries ?? []) {
    if (value) pairs.push([String(key.node.value), toJson(value.node, cache)]);
  }
  return Object.fromEntries(pairs);
}
