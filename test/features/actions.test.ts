import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeAction } from '../../server/src/features/codeAction.ts';
import type { Seen } from '../../server/src/features/seen.ts';
import { expectText, unmark } from '../marks.ts';
import { seenOf } from './seen.ts';

const folder = join(import.meta.dirname, 'actions');
const files = readdirSync(folder).filter((file) => !file.includes('.after.'));
const nameOf = (file: string) => (file.endsWith('.json') ? 'json' : 'yaml');

function rangeIn(seen: Seen, [from, to = from]: readonly number[]) {
  return { start: seen.position(from!), end: seen.position(to!) };
}

/** What is offered at the cursor or the selection of a file, the repairs of single faults left out, which `rules` tests. */
function offered(file: string): { readonly seen: Seen; readonly actions: readonly CodeAction[] } {
  const { text, cursors } = unmark(readFileSync(join(folder, file), 'utf8'));
  const seen = seenOf(text, nameOf(file));
  const ask = (only?: readonly string[]) =>
    codeAction.answer(seen, { range: rangeIn(seen, cursors), ...(only && { context: { only } }) });
  const all = [...ask(), ...ask(['source.fixAll'])];
  return { seen, actions: all.filter(({ isPreferred }) => !isPreferred) };
}

function applied(seen: Seen, { edit }: CodeAction): string {
  const edits = [...edit!.changes![seen.uri]!].sort((a, b) => seen.offset(b.range.start) - seen.offset(a.range.start));
  return edits.reduce(
    (text, { range, newText }) =>
      text.slice(0, seen.offset(range.start)) + newText + text.slice(seen.offset(range.end)),
    seen.tree.text,
  );
}

describe.each(files)('%s', (file) => {
  const { seen, actions } = offered(file);

  test('what is offered, and the text after each', () => {
    const shown = actions.map((action) => `==> ${action.title} (${action.kind})\n${applied(seen, action)}`);
    expectText(join(folder, file.replace('.', '.after.')), `${shown.join('\n')}`);
  });

  test('in a text with other line breaks the same is offered', () => {
    const other = seenOf(seen.tree.text.replaceAll('\n', '\r\n'), nameOf(file));
    if (!actions[0]?.edit) return;
    for (const { title, kind } of actions) {
      const range = rangeIn(seen, unmark(readFileSync(join(folder, file), 'utf8')).cursors);
      const found = codeAction.answer(other, { range, context: { only: [kind!] } });
      const same = found.find((each) => each.title === title)!;
      const text = applied(seen, actions.find((each) => each.title === title)!);
      expect(applied(other, same)).toBe(text.replaceAll('\n', '\r\n'));
    }
  });

  test('what is ignored is silent afterwards', () => {
    for (const action of actions.filter(({ title }) => title.startsWith('Ignore'))) {
      const after = seenOf(applied(seen, action), nameOf(file));
      const code = String(action.diagnostics![0]!.code);
      const count = (each: Seen) => each.diagnostics.filter((fault) => fault.code === code).length;
      expect(count(after)).toBeLessThan(count(seen));
    }
  });
});

test('a kind stands for all that begin with it, and source actions come on request alone', () => {
  const { text } = unmark(readFileSync(join(folder, 'repairAll.yaml'), 'utf8'));
  const seen = seenOf(text, 'yaml');
  const range = { start: seen.position(0), end: seen.position(text.length) };
  const kinds = (only?: readonly string[]) => [
    ...new Set(codeAction.answer(seen, { range, ...(only && { context: { only } }) }).map(({ kind }) => kind)),
  ];
  expect(kinds()).toEqual(['quickfix', 'refactor.rewrite']);
  expect(kinds(['source'])).toEqual(['source.fixAll.rewardsmith']);
  expect(kinds(['source.fixAll'])).toEqual(['source.fixAll.rewardsmith']);
  expect(kinds(['source.fixAll.rewardsmith'])).toEqual(['source.fixAll.rewardsmith']);
  expect(kinds(['source.organizeImports'])).toEqual([]);
  expect(kinds(['quickfix'])).toEqual(['quickfix']);
});
