import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { codeAction } from '../../server/src/features/codeAction.ts';
import { codeLens } from '../../server/src/features/codeLens.ts';
import { documentSymbol } from '../../server/src/features/documentSymbol.ts';
import { foldingRange } from '../../server/src/features/foldingRange.ts';
import type { Seen } from '../../server/src/features/seen.ts';
import { expectText } from '../marks.ts';
import { seenOf } from './seen.ts';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).filter((file) => !file.endsWith('.txt'));

/** Lines count from 1, as an editor shows them. */
function lenses(seen: Seen): string[] {
  return codeLens.answer(seen, {}).map(({ range, command }) => {
    const { path } = command!.arguments![0];
    return `line ${range.start.line + 1}: ${command!.title}  ${JSON.stringify(path)}`;
  });
}

function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, range, children }) => [
    `${indent}lines ${range.start.line + 1} to ${range.end.line + 1}: ${name} (${detail})`,
    ...outline(children ?? [], `${indent}  `),
  ]);
}

function folds(seen: Seen): string[] {
  return foldingRange.answer(seen, {}).map(({ startLine, endLine, kind = '' }) => {
    return `lines ${startLine + 1} to ${endLine + 1} ${kind}`.trimEnd();
  });
}

function actions(seen: Seen): string[] {
  const range = { start: { line: 0, character: 0 }, end: seen.position(seen.tree.text.length) };
  const repairs = codeAction.answer(seen, { range }).filter(({ isPreferred }) => isPreferred);
  return repairs.map(({ title, diagnostics, edit }) => {
    const edits = edit!.changes![seen.uri]!.map(
      (each) => `${each.range.start.line + 1}: ${JSON.stringify(each.newText)}`,
    );
    return `${diagnostics![0]!.code}: ${title}  line ${edits.join(', ')}`;
  });
}

test.each(files)('%s', (file) => {
  const seen = seenOf(readFileSync(join(folder, file), 'utf8'), file.endsWith('.json') ? 'json' : 'yaml');
  const sections = {
    lenses: lenses(seen),
    outline: outline(documentSymbol.answer(seen, {})),
    folds: folds(seen),
    actions: actions(seen),
  };
  const text = Object.entries(sections).map(([title, lines]) =>
    [title, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  expectText(join(folder, `${file}.txt`), `${text.join('\n\n')}\n`);
});

test('repairs are offered only where the cursor is', () => {
  const seen = seenOf(readFileSync(join(folder, 'criteria.yaml'), 'utf8'), 'yaml');
  const at = (line: number) => ({ start: { line, character: 4 }, end: { line, character: 4 } });
  const titles = (line: number) =>
    codeAction
      .answer(seen, { range: at(line) })
      .filter(({ isPreferred }) => isPreferred)
      .map(({ diagnostics }) => diagnostics![0]!.code);
  expect(titles(5)).toEqual(['unknown-key']);
  expect(titles(3)).toEqual([]);
});

test('a lens says where there are no samples yet', () => {
  const { profile: _, ...seen } = seenOf('type: string_check\n', 'yaml');
  expect(codeLens.answer(seen, {}).map(({ command }) => command!.title)).toEqual(['▶ Run (no samples yet)']);
});
