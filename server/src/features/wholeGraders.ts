import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver-types';
import type { Probe } from '../document/probe.ts';
import type { Site } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import { kinds } from '../engine/graders/index.ts';
import type { Kind } from '../engine/kind.ts';
import { placesOf } from '../engine/place.ts';
import { say, sentence } from '../languages/message.ts';
import { exampleLines } from './exampleLines.ts';
import { bareLines, blanksAt, indentAt, joinedLines } from './placedLines.ts';
import { rangeOf, type Seen } from './seen.ts';
import { withoutFields } from './snippetText.ts';

/**
 * The example of each kind, to be filled in, where a grader has no more than its `type` yet; of a rubric or a criterion
 * its own.
 */
export function wholeGraders(seen: Seen, found: Probe, site: Site | undefined): CompletionItem[] {
  const form = site && formOf(seen, found, site);
  if (!form) return [];
  const fitting = site.kind?.criteria === undefined ? kinds.filter((kind) => mayStand(kind, site)) : [site.kind];
  if (fitting[0] && !isSound(seen, found, form(snippetOf(seen, fitting[0])))) return [];
  const range = rangeOf(seen, found.from, found.to);
  return fitting.map((kind, index) => ({
    label: `${kind.type} …`,
    kind: CompletionItemKind.Snippet,
    detail: seen.words(site.kind?.criteria === undefined ? say`a whole grader` : say`an example to begin with`),
    documentation: { kind: 'markdown', value: docsOf(seen, kind) },
    sortText: `~~${String(index).padStart(3, '0')}`,
    filterText: seen.notation.quote(kind.type),
    ...edits(seen, range, form(snippetOf(seen, kind))),
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
  }));
}

/** What begins on a new line leaves no blanks behind its key. */
function edits({ tree, offset, position }: Seen, range: Range, newText: string): Partial<CompletionItem> {
  const textEdit = { range, newText };
  const at = offset(range.start);
  const blanks = /[ \t]*$/.exec(tree.text.slice(Math.max(0, at - 100), at))![0].length;
  if (!newText.startsWith('\n') || blanks === 0) return { textEdit };
  return {
    textEdit,
    additionalTextEdits: [{ range: { start: position(at - blanks), end: range.start }, newText: '' }],
  };
}

function mayStand({ places, nestedPlaces }: Kind, { setting, key }: Site): boolean {
  const around = placesOf('any', setting);
  if (around.length === 0) return true;
  return (key === undefined ? places : nestedPlaces).some((place) => around.includes(place));
}

type Form = (lines: readonly string[]) => string;

/** How a grader's lines are written at the place: as keys, behind `type`, or as a value; undefined elsewhere. */
function formOf(seen: Seen, { role, path, from, tree }: Probe, site: Site): Form | undefined {
  const inside = path.slice(site.path.length);
  const keys = site.node.entries?.length ?? 0;
  const indented = (at: number, lines: readonly string[]) => joinedLines(lines, indentAt(seen, at));
  if (role === 'key')
    return inside.length === 0 && keys === 1 ? (lines) => indented(from, bareLines(lines)) : undefined;
  if (inside.length === 0 && keys === 0) return (lines) => valueAt(seen, from, lines);
  const type = inside.length === 1 && inside[0] === 'type' && keys === 1 ? slotOf(tree, path)?.keyRange : undefined;
  return type && ((lines) => indented(type.from, bareLines(lines)).replace(/^"?type"?: /, ''));
}

/** In braces behind its key, else below it. */
function valueAt({ tree }: Seen, from: number, lines: readonly string[]): string {
  const base = blanksAt(tree.text, from);
  return lines[0] === '{' ? joinedLines(lines, base) : joinedLines(['', ...lines], `${base}  `);
}

/** The lines of an example, with a field for each value on one line but the type. */
function snippetOf(seen: Seen, { type, example }: Kind): readonly string[] {
  const keys = seen.schemaOf(type)?.properties ?? {};
  return exampleLines(seen, example, (key, value) =>
    value.includes(type) && key === 'type' ? 'fixed' : keys[key]?.enum?.map(String),
  );
}

function isSound({ notation, tree }: Seen, { from, to }: Probe, snippet: string): boolean {
  const text = withoutFields(snippet);
  return notation.reader.edit(tree, { from, to, text }).faults.length <= tree.faults.length;
}

function docsOf({ words, notation }: Seen, { docs, example }: Kind): string {
  return `${words(sentence(docs))}\n\n\`\`\`${notation.name}\n${notation.write(example)}\n\`\`\``;
}
