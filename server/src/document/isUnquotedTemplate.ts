import type { Slot } from './tree.ts';

/**
 * Whether a node is a template whose author forgot the quotes: YAML reads `{{ item.x }}` as an object whose only key
 * is an object. `at` counts from the start of the text.
 */
export function isUnquotedTemplate(text: string, { at, node }: Slot): boolean {
  const [entry, ...more] = node.entries ?? [];
  if (!entry?.key.node.entries || more.length > 0) return false;
  return text.startsWith('{{', at) && text.slice(at, at + node.length).endsWith('}}');
}
