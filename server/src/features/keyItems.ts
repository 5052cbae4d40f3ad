import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Probe } from '../document/probe.ts';
import { slotOf } from '../document/slotOf.ts';
import type { JsonSchema } from '../engine/field.ts';
import { say } from '../languages/message.ts';
import { docsText } from './docsText.ts';
import { rangeOf, type Seen } from './seen.ts';

/** The keys of an object that are not there yet, the required ones first. */
export function keyItems(seen: Seen, { tree, path, from, to }: Probe, schema: JsonSchema): CompletionItem[] {
  const present = new Set(slotOf(tree, path)?.node?.entries?.map(({ key }) => key.node.value));
  const range = rangeOf(seen, from, to);
  const following = /^\s*:/.test(seen.tree.text.slice(to));
  return Object.entries(schema.properties ?? {}).flatMap(([key, child], index) => {
    if (present.has(key)) return [];
    const needed = schema.required?.includes(key) === true;
    const name = seen.notation.quote(key);
    return [
      {
        label: key,
        kind: CompletionItemKind.Property,
        detail: seen.words(needed ? say`required` : say`optional`),
        documentation: docsText(seen, child.description),
        sortText: `${needed ? 0 : 1}${String(index).padStart(3, '0')}`,
        filterText: name,
        textEdit: { range, newText: following ? name : `${name}: ` },
      },
    ];
  });
}
