import { type CompletionItem, CompletionItemKind, InsertTextMode } from 'vscode-languageserver-types';
import type { Probe } from '../document/probe.ts';
import type { Site } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import type { JsonObject } from '../engine/json.ts';
import { criterionKind } from '../engine/rubric/criterion.ts';
import { suggestCriteria } from '../engine/rubric/suggestCriteria.ts';
import { say } from '../languages/message.ts';
import { fenced } from './fenced.ts';
import { indentAt, joinedLines } from './placedLines.ts';
import { rangeOf, type Seen } from './seen.ts';

/** Whole criteria that the samples suggest, where a criterion has nothing yet; those that the file has are left out. */
export function suggestedItems(seen: Seen, found: Probe, site: Site | undefined): CompletionItem[] {
  const { profile, tree, words, notation } = seen;
  const isEmpty =
    site?.kind === criterionKind && found.path.length === site.path.length && site.node.entries?.length === 1;
  if (!profile || !isEmpty || slotOf(tree, site.path)?.node?.entries?.length) return [];
  const range = rangeOf(seen, found.from, found.to);
  return suggestCriteria(profile).flatMap(({ criterion, why }, index) => {
    const { id, ...check } = criterion;
    const [name] = Object.keys(check);
    const newText = linesOf(seen, found, criterion);
    if (newText === undefined || isThere(seen, check)) return [];
    return {
      label: `${id}: ${name} …`,
      kind: CompletionItemKind.Snippet,
      detail: words(say`from your samples`),
      documentation: {
        kind: 'markdown',
        value: `${why.map(words).join(' ')}\n\n${fenced(notation.write(criterion), notation.name)}`,
      },
      sortText: `0~~${String(index).padStart(3, '0')}`,
      filterText: notation.quote(`${id} ${name}`),
      textEdit: { range, newText },
      insertTextMode: InsertTextMode.asIs,
    };
  });
}

/** Undefined where it cannot stand, as in braces. */
function linesOf(seen: Seen, { from, to }: Probe, criterion: JsonObject): string | undefined {
  const { tree, notation } = seen;
  const text = joinedLines(notation.write(criterion).split('\n'), indentAt(seen, from));
  const after = notation.reader.edit(tree, { from, to, text });
  return after.faults.length <= tree.faults.length ? text : undefined;
}

/** Whether the text mentions all fields of a check already. */
function isThere({ tree }: Seen, check: JsonObject): boolean {
  const fields = JSON.stringify(check).match(/item\.[\w.]+/g) ?? [];
  return fields.every((field) => tree.text.includes(field));
}
