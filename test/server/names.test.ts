import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver-types';
import { type Given, startClient } from './client.ts';
import { exact } from './opened.ts';

const root = mkdtempSync(join(tmpdir(), 'rewardsmith-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder of its own with some files. */
function folderOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(root, 'ö '));
  for (const [name, text] of Object.entries(files)) write(join(folder, name), text);
  return { folder, uri: (name: string) => pathToFileURL(join(folder, name)).href };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const rows = '{"item": {"answer": "1"}, "completion": "1"}\n{"completion": "2", "answer": "ä"}\n';
const workspace = { configuration: true, workspaceFolders: true };
const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {} };
const full = {
  workspace: { ...workspace, workspaceEdit },
  textDocument: { definition: { linkSupport: true }, rename: { prepareSupport: true } },
};

/** A client with an open spec in a folder of its own, whose samples are not open. */
async function opened(capabilities: object, given: Given = {}) {
  const { folder, uri } = folderOf({ 'a.samples.jsonl': rows });
  const workspaceFolders = () => [{ uri: pathToFileURL(folder).href, name: 'a' }];
  const client = await startClient({
    capabilities,
    ...given,
    answers: { 'workspace/workspaceFolders': workspaceFolders },
  });
  const open = (name: string, text: string, languageId: string) =>
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri(name), languageId, version: 7, text },
    });
  await open('a.grader.yaml', exact, 'grader-yaml');
  await client.next('textDocument/publishDiagnostics', (params) => params.version === 7);
  const position = { line: 3, character: exact.split('\n')[3]!.indexOf('answer') };
  const ask = (method: string, more: object = {}) =>
    client.connection.sendRequest<unknown>(`textDocument/${method}`, {
      textDocument: { uri: uri('a.grader.yaml') },
      position,
      ...more,
    });
  return { ...client, folder, uri, open, ask };
}

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const own = { range: range(3, 20, 26), newText: 'reply' };
const edits = [
  { range: range(0, 11, 17), newText: 'reply' },
  { range: range(1, 21, 27), newText: 'reply' },
];

describe('renaming a field', () => {
  test('changes the samples too, once they have been shown', async () => {
    const { ask, uri, folder } = await opened(full);
    expect(await ask('prepareRename')).toEqual({ range: own.range, placeholder: 'answer' });
    expect(await ask('rename', { newName: 'reply' })).toEqual({
      documentChanges: [
        { textDocument: { uri: uri('a.grader.yaml'), version: 7 }, edits: [own] },
        {
          textDocument: { uri: uri('a.samples.jsonl'), version: null },
          edits: edits.map((edit) => ({ ...edit, annotationId: 'samples' })),
        },
      ],
      changeAnnotations: { samples: expect.objectContaining({ needsConfirmation: true }) },
    });
    expect(readFileSync(join(folder, 'a.samples.jsonl'), 'utf8')).toBe(rows);
  });

  test('takes open samples as the editor has them', async () => {
    const { ask, open, uri } = await opened(full);
    await open('a.samples.jsonl', `\n${rows}`, 'samples-jsonl');
    const answer = await ask('rename', { newName: 'reply' });
    const places = [{ range: range(1, 11, 17) }, { range: range(2, 21, 27) }];
    expect(answer).toMatchObject({
      documentChanges: [{}, { textDocument: { uri: uri('a.samples.jsonl'), version: 7 }, edits: places }],
    });
  });

  test('reaches a client that knows no annotations', async () => {
    const { ask, uri } = await opened({ workspace: { ...workspace, workspaceEdit: { documentChanges: true } } });
    expect(await ask('rename', { newName: 'reply' })).toEqual({
      documentChanges: [
        { textDocument: { uri: uri('a.grader.yaml'), version: 7 }, edits: [own] },
        { textDocument: { uri: uri('a.samples.jsonl'), version: null }, edits },
      ],
    });
  });

  test('and one that knows nothing', async () => {
    const { ask, uri, result } = await opened({}, { options: {} });
    expect(result.capabilities.renameProvider).toBe(true);
    expect(await ask('rename', { newName: 'reply' })).toEqual({
      changes: { [uri('a.grader.yaml')]: [own], [uri('a.samples.jsonl')]: edits },
    });
  });

  test('is refused with a reason', async () => {
    const { ask, result } = await opened(full);
    expect(result.capabilities.renameProvider).toEqual({ prepareProvider: true });
    const refused = ask('rename', { newName: 'expert' });
    await expect(refused).rejects.toThrow(
      'The fields of line 2 of the samples stand at top level, where `expert` means something else.',
    );
    const fixed = ask('prepareRename', { position: { line: 2, character: 20 } });
    await expect(fixed).rejects.toThrow('`sample.output_text` is what the model gave');
  });

  test('is given up when the text changes meanwhile', async () => {
    const { ask, uri, connection } = await opened(full);
    const renamed = ask('rename', { newName: 'reply' });
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri('a.grader.yaml'), version: 8 },
      contentChanges: [{ text: `# \n${exact}` }],
    });
    await expect(renamed).rejects.toThrow('The text has changed.');
  });

  test('is refused where the samples have gone', async () => {
    const { ask, folder } = await opened(full);
    rmSync(join(folder, 'a.samples.jsonl'));
    await expect(ask('rename', { newName: 'reply' })).rejects.toThrow(
      'The samples cannot be read: there is no such file.',
    );
  });
});

describe('renaming a criterion', () => {
  const rubric = 'name: r\naggregate: { formula: short }\ncriteria:\n  - { id: short, length: { max: 9 } }\n';
  const labelled = '{"completion": "1", "expert": {"short": 1}}\n{"completion": "2", "raters": {"é": {"short": 0}}}\n';

  async function openedRubric(capabilities: object) {
    const client = await opened(capabilities);
    write(join(client.folder, 'b.samples.jsonl'), labelled);
    await client.open('b.rubric.yaml', rubric, 'rubric-yaml');
    await client.next('textDocument/publishDiagnostics', ({ uri }) => uri === client.uri('b.rubric.yaml'));
    const textDocument = { uri: client.uri('b.rubric.yaml') };
    const position = { line: 3, character: 11 };
    return { ...client, ask: (newName: string) => client.ask('rename', { textDocument, position, newName }) };
  }

  test('takes the labels that people gave it along, once they have been shown', async () => {
    const { ask, uri, folder } = await openedRubric(full);
    const ownEdits = [range(1, 22, 27), range(3, 10, 15)].map((each) => ({ range: each, newText: 'brief' }));
    const labelEdits = [range(0, 32, 37), range(1, 38, 43)].map((each) => ({
      range: each,
      newText: 'brief',
      annotationId: 'samples',
    }));
    expect(await ask('brief')).toEqual({
      documentChanges: [
        { textDocument: { uri: uri('b.rubric.yaml'), version: 7 }, edits: ownEdits },
        { textDocument: { uri: uri('b.samples.jsonl'), version: null }, edits: labelEdits },
      ],
      changeAnnotations: { samples: expect.objectContaining({ needsConfirmation: true }) },
    });
    expect(readFileSync(join(folder, 'b.samples.jsonl'), 'utf8')).toBe(labelled);
  });

  test('is refused where a row has a label of that name', async () => {
    const { ask, folder } = await openedRubric(full);
    write(join(folder, 'b.samples.jsonl'), `${labelled}{"completion": "3", "expert": {"brief": 1}}\n`);
    await expect(ask('brief')).rejects.toThrow('Line 3 of the samples already has a label for `brief`.');
  });
});

describe('the definition of a field', () => {
  test('is the first sample that has it', async () => {
    const { ask, uri } = await opened(full);
    const [link] = (await ask('definition')) as object[];
    expect(link).toMatchObject({ originSelectionRange: own.range, targetUri: uri('a.samples.jsonl') });
    expect(link).toMatchObject({ targetSelectionRange: edits[0]!.range });
    const references = await ask('references', { context: { includeDeclaration: true } });
    expect(references).toEqual([
      { uri: uri('a.grader.yaml'), range: own.range },
      { uri: uri('a.samples.jsonl'), range: edits[0]!.range },
    ]);
  });

  test('reaches a client that knows no links', async () => {
    const { ask, uri } = await opened({}, { options: {} });
    expect(await ask('definition')).toEqual([{ uri: uri('a.samples.jsonl'), range: edits[0]!.range }]);
  });
});

describe('the symbols of the workspace', () => {
  const multi = 'type: multi\nname: reward\ngraders: { close: {}, exact: {} }\ncalculate_output: close\n';
  const files = {
    'one/a.grader.yaml': multi,
    'one/b.grader.json': '\uFEFF[{"type": "string_check", "name": "clear"}]',
    'c.grader.yml': 'type: [',
    'node_modules/d.grader.json': '{"name": "hidden"}',
    'e.json': '{"name": "hidden"}',
  };

  async function listening(given: Given) {
    const { folder, uri } = folderOf(files);
    const workspaceFolders = () => [{ uri: pathToFileURL(folder).href, name: 'a' }];
    const client = await startClient({ ...given, answers: { 'workspace/workspaceFolders': workspaceFolders } });
    const found = async (query: string) => {
      const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
      return symbols.map(({ name, containerName = '', location }) => {
        const { line, character } = location.range.start;
        return `${containerName}/${name} ${location.uri.split('/').at(-1)}:${line}:${character}`;
      });
    };
    return { ...client, folder, uri, found };
  }

  test('are the graders of all spec files', async () => {
    const { found } = await listening({});
    const all = ['/grader c.grader.yml:0:0', '/reward a.grader.yaml:1:6', 'reward/close a.grader.yaml:2:11'];
    expect(await found('')).toEqual([...all, 'reward/exact a.grader.yaml:2:22', '/clear b.grader.json:0:34']);
    expect(await found('CE')).toEqual(['reward/close a.grader.yaml:2:11', '/clear b.grader.json:0:34']);
  });

  test('follow open documents and files that change', async () => {
    const { found, connection, uri, folder } = await listening({});
    expect(await found('fresh')).toEqual([]);
    write(join(folder, 'two/a.grader.yaml'), 'type: python\nname: fresh file\n');
    expect(await found('fresh')).toEqual([]);
    const changes = [{ uri: uri('two/a.grader.yaml'), type: 1 }];
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect(await found('fresh')).toEqual(['/fresh file a.grader.yaml:1:6']);
    const textDocument = {
      uri: uri('one/a.grader.yaml'),
      languageId: 'grader-yaml',
      version: 1,
      text: 'name: fresh text',
    };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    expect(await found('fresh')).toEqual(['/fresh text a.grader.yaml:0:6', '/fresh file a.grader.yaml:1:6']);
    expect(await found('reward')).toEqual([]);
  });

  test('have another editor watch the files, where it can', async () => {
    const capabilities = { workspace: { ...workspace, didChangeWatchedFiles: { dynamicRegistration: true } } };
    const { next } = await listening({ capabilities, options: {} });
    const { registrations } = await next('client/registerCapability');
    expect(registrations).toMatchObject([{ method: 'workspace/didChangeWatchedFiles' }]);
  });

  test('are looked for anew where the editor does not tell of files', async () => {
    const { found, folder } = await listening({ options: {} });
    expect(await found('fresh')).toEqual([]);
    write(join(folder, 'one/a.grader.yaml'), 'name: fresh\n');
    expect(await found('fresh')).toEqual(['/fresh a.grader.yaml:0:6']);
  });
});
