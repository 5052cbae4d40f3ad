import { nodeAt, type Place } from '../../document/nodeAt.ts';
import { toJson } from '../../document/toJson.ts';
import type { Change } from '../../document/tree.ts';
import { say } from '../../languages/message.ts';
import type { Seen } from '../seen.ts';
import type { Action } from './action.ts';

/** Writes a text of several lines line by line, where its notation can and the value stays the same. */
export const writeLines: Action = {
  kind: 'refactor.rewrite',
  *offers(seen, { from }) {
    const edit = editAt(seen, from);
    if (edit && keepsMeaning(seen, edit)) yield { title: say`Write the text line by line`, edits: [edit] };
  },
};

function editAt({ tree, notation }: Seen, offset: number): Change | undefined {
  const places = nodeAt(tree, offset);
  const [parent, place] = places.slice(-2);
  const value = place?.node.value;
  if (!notation.lines || !parent || !place || place.isKey || typeof value !== 'string') return undefined;
  const { text } = tree;
  const { from, to } = place;
  const flat = /\n[^\n]/.test(value) && !/[|>*]/.test(text[from]!) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(to));
  const indent = flat ? indentOf(text, parent, place) : undefined;
  const lines = indent === undefined ? undefined : notation.lines(value, `${indent}  `);
  if (lines === undefined) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return { from, to, text: (to === text.length ? `${lines}\n` : lines).replaceAll('\n', lineBreak) };
}

/** The blanks as many as stand before an entry's key. */
function indentOf(text: string, parent: Place, place: Place): string | undefined {
  const key = parent.node.entries?.find(({ value }) => value && parent.from + value.at === place.from)?.key;
  if (!key) return undefined;
  const at = parent.from + key.at;
  return ' '.repeat(at - text.lastIndexOf('\n', at - 1) - 1);
}

function keepsMeaning({ tree, notation }: Seen, edit: Change): boolean {
  const after = notation.reader.edit(tree, edit);
  const same = JSON.stringify(toJson(after.root!.node)) === JSON.stringify(toJson(tree.root!.node));
  return same && after.faults.length === tree.faults.length;
}
