import { expect, test } from 'vitest';
import type { CreateFile, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { codeAction } from '../../server/src/features/codeAction.ts';
import { unmark } from '../marks.ts';
import { seenOf } from './seen.ts';

/** What moving the grader at the cursor makes: the new file and the rubric after it; undefined where it is not offered. */
function moved(marked: string) {
  const { text, cursors } = unmark(marked);
  const seen = seenOf(text, 'rubric');
  const position = seen.position(cursors[0]!);
  const context = { only: ['refactor.extract'] };
  const actions = codeAction.answer(seen, { range: { start: position, end: position }, context });
  const action = actions.find(({ title }) => title.startsWith('Move the grader'));
  if (!action) return undefined;
  const [create, fill, change] = action.edit!.documentChanges as [CreateFile, TextDocumentEdit, TextDocumentEdit];
  const { range, newText } = change.edits[0] as TextEdit;
  const after = text.slice(0, seen.offset(range.start)) + newText + text.slice(seen.offset(range.end));
  return { uri: create.uri, file: (fill.edits[0] as TextEdit).newText, after };
}

test('a grader moves with its comments to a file that has the name of its criterion', () => {
  const found = moved(`criteria:
  - id: right answer
    gra$0der:
      type: string_check # exactly
      name: right
      # the completion
      input: "{{ sample.output_text }}"
      reference: "{{ item.answer }}"
      operation: eq
  - id: short
    length: { max: 9 }
`);
  expect(found).toEqual({
    uri: 'file:///right_answer.grader.yaml',
    file: `type: string_check # exactly
name: right
# the completion
input: "{{ sample.output_text }}"
reference: "{{ item.answer }}"
operation: eq
`,
    after: `criteria:
  - id: right answer
    grader: "./right_answer.grader.yaml"
  - id: short
    length: { max: 9 }
`,
  });
});

test('a grader in braces moves as it is, by its type', () => {
  const found = moved(
    'criteria:\n  - { id: a, grader: { ty$0pe: python, name: a, source: "def grade(sample, item): return 1" } }\n',
  );
  expect(found).toEqual({
    uri: 'file:///a.grader.yaml',
    file: '{ type: python, name: a, source: "def grade(sample, item): return 1" }\n',
    after: 'criteria:\n  - { id: a, grader: "./a.grader.yaml" }\n',
  });
});

test.each([
  ['a file of that name is there', 'criteria:\n  - id: close\n    gra$0der:\n      type: python\n      source: a\n'],
  ['it is in a file already', 'criteria:\n  - id: a\n    gra$0der: ./close.grader.yaml\n'],
  ['the cursor is elsewhere', 'criteria:\n  - id: $0a\n    grader:\n      type: python\n      source: a\n'],
  ['a comment would be lost', 'criteria:\n  - id: a\n    gra$0der: # why\n      type: python\n      source: a\n'],
])('nothing moves where %s', (_, text) => {
  expect(moved(text)).toBeUndefined();
});

test('who cannot make files is not offered it', () => {
  const { text, cursors } = unmark('criteria:\n  - { id: a, gra$0der: { type: python, name: a, source: a } }\n');
  const seen = seenOf(text, 'rubric');
  const position = seen.position(cursors[0]!);
  const actions = codeAction.answer(seen, { range: { start: position, end: position } });
  const titles = (workspaceEdit: object) =>
    JSON.stringify(
      codeAction.plain!(
        actions,
        { workspace: { workspaceEdit }, textDocument: { codeAction: { codeActionLiteralSupport: {} } } },
        seen,
      ),
    );
  expect(titles({ documentChanges: true, resourceOperations: ['create'] })).toContain('Move the grader');
  expect(titles({ documentChanges: true })).not.toContain('Move the grader');
});
