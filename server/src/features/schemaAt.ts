import { nodeAt } from '../document/nodeAt.ts';
import type { Node } from '../document/tree.ts';
import { chosen, propertyOf } from '../document/walk.ts';
import type { JsonSchema } from '../engine/field.ts';
import { type Seen, siteAt } from './seen.ts';

/** The schema of the key or value at an offset; undefined where the dialect says nothing of it. */
export function schemaAt(seen: Seen, offset: number): JsonSchema | undefined {
  const site = siteAt(seen, offset);
  const root = site?.kind && seen.schemaOf(site.kind.type);
  if (!site || !root) return undefined;
  const steps = nodeAt(seen.tree, offset)
    .slice(1)
    .flatMap(({ step }) => step ?? []);
  return schemaOf(root, site.node, steps.slice(site.path.length));
}

/** Follows a path from a node and its schema. */
export function schemaOf(root: JsonSchema, node: Node, path: readonly (string | number)[]): JsonSchema | undefined {
  let schema: JsonSchema | undefined = root;
  let here: Node | undefined = node;
  for (const step of path) {
    const holder: JsonSchema | undefined = schema && here && chosen(root, schema, here);
    if (!holder) return undefined;
    schema = typeof step === 'number' ? (holder.prefixItems?.[step] ?? holder.items) : propertyOf(holder, step);
    here =
      typeof step === 'number'
        ? here?.items?.[step]?.node
        : here?.entries?.findLast(({ key }) => key.node.value === step)?.value?.node;
  }
  return schema && here ? chosen(root, schema, here) : schema;
}
