import { expect } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Position, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { toJson } from '../../server/src/document/toJson.ts';
import { lspDiagnostic } from '../../server/src/features/diagnostics.ts';
import { plainEdit } from '../../server/src/features/plainEdit.ts';
import type { Seen } from '../../server/src/features/seen.ts';
import { ask } from './editor.ts';
import type { Question } from './questions.ts';

/** What the server says unasked after each change. */
export function told(seen: Seen): unknown {
  return {
    diagnostics: seen.diagnostics.map((fault) => lspDiagnostic(seen, fault)),
    repairs: seen.diagnostics.map(({ path, repair }) => ({ path, repair })),
    symbols: ask(seen, 'textDocument/documentSymbol', {}),
    tokens: ask(seen, 'textDocument/semanticTokens/full', {}),
  };
}

/** Every range of an answer lies inside the document, its start before its end. */
export function expectInside(seen: Seen, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  const { start, end, position } = answer as Partial<Record<string, Position>>;
  if (start && end) expectOrdered(seen, start, end);
  if (position && 'line' in position) expectOrdered(seen, position, position);
  for (const each of Object.values(answer)) expectInside(seen, each);
}

function expectOrdered(seen: Seen, start: Position, end: Position): void {
  const [from, to] = [seen.offset(start), seen.offset(end)];
  if (isThere(seen, start, from) && isThere(seen, end, to) && from <= to) return;
  expect.fail(`${JSON.stringify({ start, end })} is no range of the document.`);
}

function isThere({ position }: Seen, { line, character }: Position, offset: number): boolean {
  const found = position(offset);
  return found.line === line && found.character === character;
}

/** What an answer promises beyond its ranges, by its method. */
const promises: Readonly<Record<string, (seen: Seen, answer: never, law: Law) => void>> = {
  'textDocument/codeAction': (seen, actions: readonly CodeAction[]) => {
    for (const { edit } of actions) expectApplies(seen, ownEdits(seen, edit!));
  },
  'textDocument/formatting': (seen, edits: readonly TextEdit[], { reopened, params }) => {
    const after = reopened(expectApplies(seen, edits));
    if (seen.tree.faults.length > 0) return;
    expect(dataOf(after)).toBe(dataOf(seen));
    expect(ask(after, 'textDocument/formatting', params)).toEqual([]);
  },
  'textDocument/rangeFormatting': (seen, edits: readonly TextEdit[], { reopened }) => {
    const after = reopened(expectApplies(seen, edits));
    if (seen.tree.faults.length === 0) expect(dataOf(after)).toBe(dataOf(seen));
  },
  'textDocument/onTypeFormatting': (seen, edits: readonly TextEdit[]) => void expectApplies(seen, edits),
  'textDocument/prepareRename': expectRenamesBack,
  'textDocument/rename': (seen, edit: WorkspaceEdit | { refused: string } | null) => {
    if (edit && !('refused' in edit)) expectApplies(seen, sureEdits(edit));
  },
};

/** What a promise is held against: the question, and the document that a text would make. */
export interface Law extends Question {
  readonly reopened: (text: string) => Seen;
}

/** Holds the answer to a question against all that it promises. */
export function expectKept(seen: Seen, answer: unknown, law: Law): void {
  expectInside(seen, answer);
  promises[law.method]?.(seen, answer as never, law);
}

/** The text after the edits, none of which meets another. */
function expectApplies(seen: Seen, edits: readonly TextEdit[]): string {
  const document = TextDocument.create(seen.uri, '', 1, seen.tree.text);
  const place = (position: Position) => document.positionAt(seen.offset(position));
  const own = edits.map(({ range, newText }) => ({
    range: { start: place(range.start), end: place(range.end) },
    newText,
  }));
  return TextDocument.applyEdits(document, own);
}

function dataOf({ tree }: Seen): string {
  return JSON.stringify(tree.root ? toJson(tree.root.node) : undefined);
}

/** What an edit changes in the document itself; it may write others too. */
function ownEdits({ uri }: Seen, { changes, documentChanges = [] }: WorkspaceEdit): readonly TextEdit[] {
  const own = documentChanges.flatMap((each) => ('edits' in each && each.textDocument.uri === uri ? [each] : []));
  return changes?.[uri] ?? own.flatMap(({ edits }) => edits as TextEdit[]);
}

function sureEdits(edit: WorkspaceEdit): readonly TextEdit[] {
  const { documentChanges } = plainEdit(edit, { workspace: { workspaceEdit: { documentChanges: true } } });
  return (documentChanges as TextDocumentEdit[]).flatMap(({ edits }) => edits as TextEdit[]);
}

const fresh = 'zq9';

/** Whether a name is written alike whatever stands around it; any other may come back in quotes. */
const isWord = (name: string) => /^[\p{L}\p{N}_]+$/u.test(name);

/** A name that is changed to one that stands nowhere, and back, leaves the text as it was, or what it says. */
function expectRenamesBack(seen: Seen, named: { placeholder: string; range: { start: Position } } | null, law: Law) {
  if (!named || 'refused' in named || seen.tree.text.includes(fresh)) return;
  const { position } = law.params as { position: Position };
  const there = ask(seen, 'textDocument/rename', { position, newName: fresh }) as WorkspaceEdit;
  if (!there || 'refused' in there) return;
  const edits = sureEdits(there);
  const start = seen.offset(named.range.start);
  const shift = edits
    .filter(({ range }) => seen.offset(range.end) <= start && seen.offset(range.start) < start)
    .reduce((sum, { range, newText }) => sum + newText.length - (seen.offset(range.end) - seen.offset(range.start)), 0);
  const after = law.reopened(expectApplies(seen, edits));
  const back = ask(after, 'textDocument/rename', {
    position: after.position(start + shift),
    newName: named.placeholder,
  }) as WorkspaceEdit | null;
  if (!back || 'refused' in back) return;
  const text = expectApplies(after, sureEdits(back));
  if (isWord(named.placeholder)) expect(text).toBe(seen.tree.text);
  else expect(dataOf(law.reopened(text))).toBe(dataOf(seen));
}
