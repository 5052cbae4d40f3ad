import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CompletionItem, CompletionItemKind, CompletionItemTag, type TextEdit } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import { completion } from '../../server/src/features/completion.ts';
import { completionResolve } from '../../server/src/features/completionResolve.ts';
import type { Client, CompletionClient, Seen } from '../../server/src/features/seen.ts';
import { withoutFields } from '../../server/src/features/snippetText.ts';
import { unmark } from '../marks.ts';
import { seenOf } from './seen.ts';

/** A text with a cursor, and what is offered there. */
interface Case {
  readonly name: string;
  readonly yaml?: string;
  readonly json?: string;
  readonly rubric?: string;
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

function offered(text: string, cursor: number, name: NotationName): readonly CompletionItem[] {
  const seen = seenOf(text, name);
  const items = completion.answer(seen, { position: seen.position(cursor) });
  return [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}

function accepted(text: string, item: CompletionItem, name: NotationName): string {
  const seen = seenOf(text, name);
  const { range, newText } = item.textEdit as TextEdit;
  const plain = newText.includes('${') ? withoutFields(newText) : newText;
  const inserted = plain.includes('$0') ? plain : `${plain}$0`;
  const before = item.additionalTextEdits?.[0]?.range.start ?? range.start;
  return text.slice(0, seen.offset(before)) + inserted + text.slice(seen.offset(range.end));
}

type NotationName = 'yaml' | 'json' | 'rubric';

/** The text of a case, and how it is written. */
function writtenOf({ yaml, json, rubric }: Case): readonly [string, NotationName] {
  if (rubric !== undefined) return [rubric, 'rubric'];
  return yaml === undefined ? [json!, 'json'] : [yaml, 'yaml'];
}

test.each(cases)('$name', ({ labels, first, pick, accept, ...given }) => {
  const [marked, name] = writtenOf(given);
  const { text, cursors } = unmark(marked);
  const items = offered(text, cursors[0]!, name);
  const found = items.map(({ label }) => label);
  if (labels) expect(found).toEqual(labels);
  if (first) expect(found.slice(0, first.length)).toEqual(first);
  const item = items.find(({ label }) => label === (pick ?? found[0]));
  if (accept !== undefined) expect(item && accepted(text, item, name)).toBe(accept);
});

test('every key and every value says what it means', () => {
  const bare = cases.flatMap((given) => {
    const [marked, notation] = writtenOf(given);
    const { text, cursors } = unmark(marked);
    return offered(text, cursors[0]!, notation)
      .filter(({ documentation, detail }) => !documentation && !detail)
      .map(({ label }) => `${given.name}: ${label}`);
  });
  expect(bare).toEqual([]);
});

/** The characters that take an item, by its label; only of those that have some. */
function commits(fixture: string): Readonly<Record<string, string>> {
  const { text, cursors } = unmark(fixture);
  const items = offered(text, cursors[0]!, 'yaml');
  return Object.fromEntries(items.flatMap(({ label, commitCharacters: all }) => (all ? [[label, all.join('')]] : [])));
}

describe('what follows a name takes it', () => {
  const multi = 'type: multi\ngraders:\n  exact: { type: string_check }\ncalculate_output: ';

  test('an operator in a formula, where the name has been begun', () => {
    expect(commits(`${multi}0.5 * e$0`)).toEqual({ exact: '+-*/^,)' });
    expect(commits(`${multi}0.5 * $0`)).toEqual({});
  });

  test('a dot in a template, unless braces are put behind the name', () => {
    expect(commits('type: string_check\ninput: "{{ item.$0 }}"')).toEqual({ answer: '.', order: '.' });
    expect(commits('type: string_check\ninput: "{{ item.$0"')).toEqual({});
    expect(commits('type: string_check\ninput: "{{ $0"')).toEqual({ item: '.', sample: '.' });
  });
});

test('a judge says until when it answers, and is struck out where it does no more', () => {
  const { text, cursors } = unmark(
    'method:\n  reinforcement:\n    grader:\n      type: score_model\n      model: $0\n',
  );
  const items = offered(text, cursors[0]!, 'yaml');
  const shown = items.map(({ label, detail, tags = [] }) => [label, detail, ...tags]);
  expect(shown[0]?.slice(0, 2)).toEqual(['gpt-4.1-2025-04-14', 'until 2027-01-14 at OpenAI']);
  expect(shown.at(-1)).toEqual([
    expect.any(String),
    expect.stringMatching(/^shut down at/),
    CompletionItemTag.Deprecated,
  ]);
});

describe('a client gets what it can take', () => {
  const seen = seenOf('type: string_check\n', 'yaml');
  const whole = seenOf('', 'yaml');
  const items = (each: Seen) => completion.answer(each, { position: each.position(each.tree.text.length) });
  const client = (more: CompletionClient): Client => ({ textDocument: { completion: { completionItem: more } } });
  const plain = (each: Seen, more: CompletionClient) =>
    completion.plain!(items(each), client(more), each) as CompletionItem[];

  test('no fields where it knows no snippets', () => {
    for (const { textEdit, insertTextFormat } of plain(whole, {})) {
      expect(insertTextFormat).toBeUndefined();
      expect((textEdit as TextEdit).newText).not.toMatch(/\$\d|\$\{/);
    }
    const [full] = plain(whole, { snippetSupport: true }).filter(({ kind }) => kind === CompletionItemKind.Snippet);
    expect((full!.textEdit as TextEdit).newText).toMatch(/operation: \$\{4\|eq,ne,like,ilike\|\}/);
  });

  test('documentation later where it asks for it then', () => {
    const later = { resolveSupport: { properties: ['documentation'] } };
    expect(plain(seen, {})).toSatisfy((all: CompletionItem[]) => all.every(({ documentation }) => documentation));
    for (const each of [seen, whole])
      for (const item of plain(each, later)) {
        expect(item.documentation).toBeUndefined();
        const full = items(each).find(({ label }) => label === item.label);
        expect(completionResolve.answer(each, item)).toEqual({ ...item, documentation: full!.documentation });
      }
  });

  test('an item that is there no more stays as it is', () => {
    const [item] = plain(seen, { resolveSupport: { properties: ['documentation'] } });
    const after = seenOf('# nothing', 'yaml');
    expect(completionResolve.answer(after, item!)).toEqual(item);
    expect(completionResolve.answer(after, { label: 'mine' })).toEqual({ label: 'mine' });
  });
});
