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
  const places = nodeAt(seen.tree, offset);
  const steps = places.slice(1).flatMap(({ step }) => step ?? []);
  const path = steps.slice(site.path.length);
  const own = places.at(-1)?.isKey ? schemaOf(root, site.node, path, 'key') : undefined;
  return own?.description === undefined ? schemaOf(root, site.node, path) : own;
}

/** Follows a path from a node and its schema, to the schema of the value that stands there, or of the `key` itself. */
export function schemaOf(
  root: JsonSchema,
  node: Node,
  path: readonly (string | number)[],
  of: 'key' | 'value' = 'value',
): JsonSchema | undefined {
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
  if (!schema || !here || of === 'key') return schema;
  const found = chosen(root, schema, here);
  return found.description === undefined && schema.description ? { ...found, description: schema.description } : found;
}
