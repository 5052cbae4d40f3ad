import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { startClient } from './client.ts';
import { exact } from './opened.ts';

const root = mkdtempSync(join(tmpdir(), 'rewardsmith-'));
afterAll(() => rmSync(root, { recursive: true }));

const rows = '{"item": {"answer": "1"}, "completion": "1"}\n{"completion": "2", "answer": "ä"}\n';
const rubric = `samples: a.samples.jsonl
criteria:
  - id: same
    python: |
      def grade(sample, item):
          return float(item["answer"] == sample["output_text"] and named(item) == "answer")
  - { id: other, contains: "{{ item.taken }}" }
`;
const stranger = 'criteria:\n  - { id: same, contains: "{{ item.answer }}" }\n';
const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  textDocument: { rename: { prepareSupport: true } },
};

/** A client with open samples, an open grader that uses them, and rubrics that are not open. */
async function opened(own: object = capabilities) {
  const folder = mkdtempSync(join(root, 'ö '));
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  writeFileSync(join(folder, 'a.samples.jsonl'), rows);
  writeFileSync(join(folder, 'b.rubric.yaml'), rubric);
  writeFileSync(join(folder, 'c.rubric.yaml'), stranger);
  const workspaceFolders = () => [{ uri: pathToFileURL(folder).href, name: 'a' }];
  const client = await startClient({ capabilities: own, answers: { 'workspace/workspaceFolders': workspaceFolders } });
  const open = (name: string, text: string, languageId: string) =>
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri(name), languageId, version: 7, text },
    });
  await open('a.grader.yaml', exact, 'grader-yaml');
  await open('a.samples.jsonl', rows, 'samples-jsonl');
  await client.next('textDocument/publishDiagnostics', (params) => params.uri === uri('a.grader.yaml'));
  const ask = (method: string, more: object = {}) =>
    client.connection.sendRequest<unknown>(`textDocument/${method}`, {
      textDocument: { uri: uri('a.samples.jsonl') },
      position: { line: 1, character: 24 },
      ...more,
    });
  return { ...client, uri, ask };
}

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const inRows = [range(0, 11, 17), range(1, 21, 27)];
const inGrader = range(3, 20, 26);
const inRubric = range(5, 29, 35);
const inDoubt = range(5, 83, 89);

describe('renaming a field in the samples', () => {
  test('reaches the specs that use them, open or not, once they have been shown', async () => {
    const { ask, uri } = await opened();
    expect(await ask('prepareRename')).toEqual({ range: inRows[1], placeholder: 'answer' });
    const change = (each: object, annotationId?: string) => ({
      range: each,
      newText: 'reply',
      ...(annotationId && { annotationId }),
    });
    expect(await ask('rename', { newName: 'reply' })).toEqual({
      documentChanges: [
        { textDocument: { uri: uri('a.samples.jsonl'), version: 7 }, edits: inRows.map((each) => change(each)) },
        { textDocument: { uri: uri('a.grader.yaml'), version: 7 }, edits: [change(inGrader, 'specs')] },
        {
          textDocument: { uri: uri('b.rubric.yaml'), version: null },
          edits: [change(inRubric, 'specs'), change(inDoubt, 'doubt')],
        },
      ],
      changeAnnotations: {
        specs: expect.objectContaining({ needsConfirmation: true }),
        doubt: expect.objectContaining({ needsConfirmation: true }),
      },
    });
  });

  test('reaches a client that knows nothing, but for what is in doubt', async () => {
    const { ask, uri } = await opened({ workspace: { configuration: true, workspaceFolders: true } });
    const { changes } = (await ask('rename', { newName: 'reply' })) as { changes: Record<string, object[]> };
    expect(changes[uri('a.samples.jsonl')]).toEqual(inRows.map((each) => ({ range: each, newText: 'reply' })));
    expect(changes[uri('b.rubric.yaml')]).toEqual([{ range: inRubric, newText: 'reply' }]);
  });

  test.each([
    ['expert', 'The fields of line 2 of the samples stand at top level'],
    ['a b', '`a b` is no key that templates are sure to read'],
    ['taken', 'b.rubric.yaml: `item.taken` is already read in line 7'],
  ])('to `%s` is refused with a reason', async (newName, reason) => {
    const { ask } = await opened();
    await expect(ask('rename', { newName })).rejects.toThrow(reason);
  });

  test('that is no field changes nothing', async () => {
    const { ask } = await opened();
    expect(await ask('prepareRename', { position: { line: 1, character: 5 } })).toBeNull();
    expect(await ask('rename', { newName: 'reply', position: { line: 0, character: 20 } })).toBeNull();
    expect(await ask('rename', { newName: 'answer' })).toEqual({ documentChanges: [] });
  });
});

test('who reads a field of the samples is found from there', async () => {
  const { ask, uri } = await opened();
  const readers = [
    { uri: uri('a.grader.yaml'), range: inGrader },
    { uri: uri('b.rubric.yaml'), range: inRubric },
  ];
  const own = { uri: uri('a.samples.jsonl'), range: inRows[1] };
  expect(await ask('references', { context: { includeDeclaration: false } })).toEqual(readers);
  expect(await ask('references', { context: { includeDeclaration: true } })).toEqual([own, ...readers]);
  expect(await ask('definition')).toEqual(own);
});
