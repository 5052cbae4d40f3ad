import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import type { Probe } from '../document/probe.ts';
import type { Site } from '../document/sites.ts';
import type { Check } from '../engine/checks/check.ts';
import { checks } from '../engine/checks/index.ts';
import type { JsonObject } from '../engine/json.ts';
import { criterionKind } from '../engine/rubric/criterion.ts';
import { sentence } from '../languages/message.ts';
import { criterionCheck } from './criterionCheck.ts';
import { docsText } from './docsText.ts';
import { exampleLines } from './exampleLines.ts';
import { bareLines, indentAt, joinedLines } from './placedLines.ts';
import { rangeOf, type Seen } from './seen.ts';
import { field, literal, withoutFields } from './snippetText.ts';

/** Each check as a key with its example to be filled in, where a criterion has none yet. */
export function checkItems(seen: Seen, found: Probe, site: Site | undefined): CompletionItem[] {
  const isOpen = site?.kind === criterionKind && found.role === 'key' && found.path.length === site.path.length;
  if (!isOpen || criterionCheck(site) || /^\s*:/.test(seen.tree.text.slice(found.to))) return [];
  const range = rangeOf(seen, found.from, found.to);
  return checks.map((check, index) => ({
    label: check.name,
    kind: CompletionItemKind.Snippet,
    detail: seen.words(sentence(check.title)),
    documentation: docsText(seen, check.docs),
    sortText: `0~${String(index).padStart(3, '0')}`,
    filterText: seen.notation.quote(check.name),
    textEdit: { range, newText: snippetOf(seen, found, check) },
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
  }));
}

/** Over several lines where they can stand, else in one. */
function snippetOf(seen: Seen, { from, to }: Probe, { name, example }: Check): string {
  const lines = bareLines(exampleLines(seen, { [name]: example } as JsonObject, () => undefined));
  const block = joinedLines(lines, indentAt(seen, from));
  const { tree, notation } = seen;
  const isSound =
    notation.reader.edit(tree, { from, to, text: withoutFields(block) }).faults.length <= tree.faults.length;
  return isSound ? block : `${literal(notation.quote(name))}: ${field(1, JSON.stringify(example))}`;
}
