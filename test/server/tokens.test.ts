import { expect, test } from 'vitest';
import type { SemanticTokensEdit } from 'vscode-languageserver-types';
import { exact, judged, opened, uri } from './opened.ts';

const textDocument = { uri };
const capabilities = { workspace: { configuration: true, workspaceFolders: true } };

test('tokens come with the legend that the server has told', async () => {
  const { connection, result } = await opened(exact);
  const { legend } = result.capabilities.semanticTokensProvider!;
  const { data } = await connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', {
    textDocument,
  });
  expect(data.slice(0, 5)).toEqual([2, 11, 6, legend.tokenTypes.indexOf('variable'), 2]);
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 40 } };
  const shown = await connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/range', {
    textDocument,
    range,
  });
  expect(shown.data.slice(0, 5)).toEqual([3, 15, 4, legend.tokenTypes.indexOf('variable'), 2]);
});

test('after a change only what differs is told, to a client that has what was told last', async () => {
  const client = await opened(exact);
  const tokens = (method: string, more: object = {}) =>
    client.connection.sendRequest<{ resultId: string; data?: number[]; edits?: SemanticTokensEdit[] }>(
      `textDocument/semanticTokens/${method}`,
      { textDocument, ...more },
    );
  const first = await tokens('full');
  const at = { line: 2, character: 8 };
  const contentChanges = [{ range: { start: at, end: at }, text: '{{ item.title }} ' }];
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges,
  });
  const second = await tokens('full/delta', { previousResultId: first.resultId });
  expect(second.data).toBeUndefined();
  const [edit, ...others] = second.edits!;
  expect(others).toEqual([]);
  const data = first.data!.toSpliced(edit!.start, edit!.deleteCount, ...edit!.data!);
  expect(await tokens('full/delta', { previousResultId: first.resultId })).toEqual({ resultId: '2', data });
  const same = await tokens('full/delta', { previousResultId: second.resultId });
  expect(same).toEqual({ resultId: '2', edits: [] });
});

test('a client that resolves lenses is told their price then', async () => {
  const codeLens = { resolveSupport: { properties: ['command'] } };
  const client = await opened(judged, { capabilities: { ...capabilities, textDocument: { codeLens } } });
  const [lens] = await client.connection.sendRequest<object[]>('textDocument/codeLens', { textDocument });
  expect(lens).not.toHaveProperty('command');
  const resolved = await client.connection.sendRequest('codeLens/resolve', lens);
  expect(resolved).toMatchObject({ command: { title: expect.stringMatching(/^▶ Run/), arguments: [{ uri }] } });
});

test('a client that resolves completions is told what an item means then', async () => {
  const completion = { completionItem: { snippetSupport: true, resolveSupport: { properties: ['documentation'] } } };
  const client = await opened('type: string_check\n', {
    capabilities: { ...capabilities, textDocument: { completion } },
  });
  const position = { line: 1, character: 0 };
  const [item] = await client.connection.sendRequest<object[]>('textDocument/completion', { textDocument, position });
  expect(item).not.toHaveProperty('documentation');
  const resolved = await client.connection.sendRequest('completionItem/resolve', item);
  expect(resolved).toMatchObject({ documentation: { value: expect.stringMatching(/\w/) } });
});

test('one that knows neither snippets nor resolving gets all at once', async () => {
  const client = await opened('');
  const position = { line: 0, character: 0 };
  const items = await client.connection.sendRequest<{ documentation?: object; textEdit: { newText: string } }[]>(
    'textDocument/completion',
    { textDocument, position },
  );
  expect(items.length).toBeGreaterThan(1);
  for (const { documentation, textEdit } of items) {
    expect(documentation).toBeDefined();
    expect(textEdit.newText).not.toContain('${');
  }
  const [lens] = await client.connection.sendRequest<object[]>('textDocument/codeLens', { textDocument });
  expect(lens === undefined || 'command' in lens).toBe(true);
});
