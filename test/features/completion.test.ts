import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import { completion } from '../../server/src/features/completion.ts';
import { unmark } from '../marks.ts';
import { seenOf } from './seen.ts';

/** A text with a cursor, and what is offered there. */
interface Case {
  readonly name: string;
  readonly yaml?: string;
  readonly json?: string;
  /** All labels in order. */
  readonly labels?: readonly string[];
  /** The first labels in order. */
  readonly first?: readonly string[];
  /** The label that is taken for `accept`; else the first. */
  readonly pick?: string;
  /** The text and the cursor once it has been taken. */
  readonly accept?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'completion.yaml'), 'utf8')) as Case[];

function offered(text: string, cursor: number, name: 'yaml' | 'json'): readonly CompletionItem[] {
  const seen = seenOf(text, name);
  const items = completion.answer(seen, { position: seen.position(cursor) });
  return [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}

function accepted(text: string, item: CompletionItem, name: 'yaml' | 'json'): string {
  const seen = seenOf(text, name);
  const { range, newText } = item.textEdit as TextEdit;
  const inserted = newText.includes('$0') ? newText : `${newText}$0`;
  return text.slice(0, seen.offset(range.start)) + inserted + text.slice(seen.offset(range.end));
}

test.each(cases)('$name', ({ yaml, json, labels, first, pick, accept }) => {
  const name = yaml === undefined ? 'json' : 'yaml';
  const { text, cursors } = unmark((yaml ?? json)!);
  const items = offered(text, cursors[0]!, name);
  const found = items.map(({ label }) => label);
  if (labels) expect(found).toEqual(labels);
  if (first) expect(found.slice(0, first.length)).toEqual(first);
  const item = items.find(({ label }) => label === (pick ?? found[0]));
  if (accept !== undefined) expect(item && accepted(text, item, name)).toBe(accept);
});

test('every key and every value says what it means', () => {
  const bare = cases.flatMap(({ name, yaml, json }) => {
    const { text, cursors } = unmark((yaml ?? json)!);
    return offered(text, cursors[0]!, yaml === undefined ? 'json' : 'yaml')
      .filter(({ documentation, detail }) => !documentation && !detail)
      .map(({ label }) => `${name}: ${label}`);
  });
  expect(bare).toEqual([]);
});
