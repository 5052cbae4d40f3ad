import { describe, expect, test } from 'vitest';
import { type Client, folder, type Given, startClient } from './client.ts';
import { broken, codes, diagnostics, exact, files, judged, samples, uri } from './opened.ts';

const textDocument = { uri };
const atRows = { samples: { '**/*.grader.*': 'rows.jsonl' } };
const refreshing = { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } };
const warned = 'window/showMessage';

/** An editor that knows only what the test says, with an open spec whose samples its start options name. */
async function plain(text: string, given: Given = {}): Promise<Client> {
  const options = { settings: atRows };
  const client = await startClient({ capabilities: {}, options, rootUri: folder, files: files(), ...given });
  await client.open('a.grader.yaml', text, 'yaml');
  return client;
}

function ask<Answer>({ connection }: Client, method: string, more: object = {}): Promise<Answer> {
  return connection.sendRequest<Answer>(`textDocument/${method}`, { textDocument, ...more });
}

const execute = ({ connection }: Client, command: string, argument?: object) =>
  connection.sendRequest('workspace/executeCommand', { command, arguments: argument ? [argument] : [] });
const run = (client: Client, more: object = {}) => execute(client, 'rewardsmith.run', { uri, ...more });

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items?: { code: string }[];
}

/** What the first lens says. */
const title = async (client: Client) =>
  (await ask<[{ command: { title: string } }]>(client, 'codeLens'))[0].command.title;

const pull = (client: Client, more: object = {}) => ask<Report>(client, 'diagnostic', more);
const found = ({ items = [] }: Report) => items.map(({ code }) => code);
const pushes = ({ heard }: Client) => heard.filter(({ method }) => method === 'textDocument/publishDiagnostics').length;

describe('diagnostics', () => {
  test('are pulled by a client that asks for them, and not pushed too', async () => {
    const client = await plain(broken, { capabilities: refreshing });
    expect(client.result.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: false });
    const first = await pull(client);
    expect([first.kind, ...found(first)]).toEqual(['full', 'missing-key']);
    expect(await pull(client, { previousResultId: first.resultId })).toEqual({
      kind: 'unchanged',
      resultId: first.resultId,
    });
    await client.change('a.grader.yaml', 2, exact);
    expect(await pull(client, { previousResultId: first.resultId })).toMatchObject({ kind: 'full', items: [] });
    expect(pushes(client)).toBe(0);
  });

  test('are asked for again when the samples or the settings say more', async () => {
    const text = exact.replace('item.answer', 'item.absent');
    const client = await plain(text, { capabilities: refreshing });
    const before = await pull(client);
    if (found(before).length === 0) await client.next('workspace/diagnostic/refresh');
    expect(found(await pull(client))).toEqual(['template-field-not-in-samples']);
    const settings = { rewardsmith: { ...atRows, diagnostics: { 'template-field-not-in-samples': 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.next('workspace/diagnostic/refresh');
    expect(found(await pull(client))).toEqual([]);
  });

  test('say all at once to a client that cannot be told to ask again', async () => {
    const python = 'type: python\nname: p\nsource: |\n  import os\n  def grade(sample, item): return 1.0\n';
    const lint = () => [{ code: 'F401', message: 'unused', from: 7, to: 9 }];
    const client = await plain(python, { capabilities: { textDocument: { diagnostic: {} } }, lint });
    expect(found(await pull(client))).toContain('python-lint');
    await client.change('a.grader.yaml', 2, exact.replace('item.answer', 'item.absent'));
    expect(found(await pull(client))).toEqual(['template-field-not-in-samples']);
  });

  test('of a samples file are pulled likewise; a closed one has none', async () => {
    const client = await plain(exact, { capabilities: refreshing });
    await client.open('rows.jsonl', '{"answer": "1", "completion": "1"}\n[]\n', 'jsonl');
    const rows = { textDocument: { uri: `${folder}/rows.jsonl` } };
    expect(found(await pull(client, rows))).toEqual(['malformed-sample']);
    await client.connection.sendNotification('textDocument/didClose', rows);
    expect(found(await pull(client, rows))).toEqual([]);
    expect(pushes(client)).toBe(0);
  });

  test('are pushed to our own client, whatever it could ask', async () => {
    const client = await plain(broken, { capabilities: refreshing, options: { client: 'rewardsmith' } });
    expect(codes(await diagnostics(client, 1))).toEqual(['missing-key']);
    expect(client.result.capabilities).not.toHaveProperty('diagnosticProvider');
    expect(client.result.capabilities).not.toHaveProperty('executeCommandProvider');
  });
});

describe('a run', () => {
  const inlayHint = { textDocument: { inlayHint: {} } };

  test('is a command of the server, whose scores an editor without hints is told', async () => {
    const client = await plain(exact);
    const [{ command }] = await ask<[{ command: { command: string; arguments: [object] } }]>(client, 'codeLens');
    expect(client.result.capabilities.executeCommandProvider!.commands).toContain(command.command);
    expect(await execute(client, command.command, command.arguments[0])).toEqual({ state: 'done' });
    expect(await client.next(warned)).toEqual({ type: 3, message: expect.stringMatching(/^1: 0\.50 /) });
    expect(client.heard.map(({ method }) => method)).not.toContain('window/workDoneProgress/create');
  });

  test('shows its scores as hints where there are any', async () => {
    const client = await plain(exact, { capabilities: inlayHint });
    await run(client);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    expect(await ask(client, 'inlayHint', { range })).toMatchObject([{ label: expect.stringMatching(/^0\.50/) }]);
    expect(client.heard.map(({ method }) => method)).not.toContain(warned);
  });

  test('says why it does not begin', async () => {
    const client = await plain(broken);
    expect(await execute(client, 'rewardsmith.run')).toMatchObject({ state: 'refused' });
    expect(await client.next(warned)).toMatchObject({ type: 2, message: expect.stringContaining('`operation`') });
    await client.open('b.grader.yaml', exact, 'yaml');
    await client.next('textDocument/publishDiagnostics', (params) => params.uri !== uri);
    expect(await execute(client, 'rewardsmith.run')).toMatchObject({ state: 'refused' });
    expect((await client.next(warned)).message).toContain('Open the grader file first');
  });

  test('that costs does not begin where the editor cannot ask', async () => {
    const answers = {
      'window/showMessageRequest': () => {
        throw new Error('unknown');
      },
    };
    const client = await plain(judged, { answers, options: { settings: { ...atRows, confirmCost: 0 } } });
    expect(await run(client)).toEqual({ state: 'cancelled' });
    expect((await client.next('window/logMessage')).message).toContain('2 calls go to https://api.openai.com');
  });

  test('is stopped by a command; the samples are looked at as they open and as the run begins', async () => {
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let reads = 0;
    async function* read() {
      yield '{"answer": "1", "completion": "1"}\n';
      if (++reads < 3) return;
      begun();
      await new Promise((resolve) => setTimeout(resolve, 50));
      yield '{"answer": "1", "completion": "1"}\n';
    }
    const client = await plain(exact, { read });
    await expect.poll(() => title(client)).toBe('▶ Run (1)');
    const running = run(client);
    await beginning;
    await execute(client, 'rewardsmith.cancel', { uri });
    expect(await running).toEqual({ state: 'cancelled' });
  });

  test('sees samples that changed unheard', async () => {
    const rows = files();
    const client = await plain(exact, { files: rows });
    await diagnostics(client, 1);
    rows.set(samples, '{"answer": "1", "completion": "1"}\n'.repeat(3));
    await run(client);
    expect((await client.next(warned)).message).toMatch(/^1: 1\.00 .*n 3/);
    rows.set(samples, rows.get(samples)!.repeat(2));
    await client.connection.sendNotification('textDocument/didSave', { textDocument });
    await expect.poll(() => title(client)).toBe('▶ Run (6)');
  });
});

describe('settings', () => {
  const off = { ...atRows, diagnostics: { 'missing-key': 'off' } };
  const none = { options: {} };

  test('come with the start', async () => {
    const client = await plain(broken, { options: { settings: off } });
    expect(codes(await diagnostics(client, 1))).toEqual([]);
  });

  test('come later, and nothing unreadable does harm', async () => {
    const client = await plain(broken, none);
    expect(codes(await diagnostics(client, 1))).toEqual(['missing-key']);
    for (const settings of [null, 'x', { rewardsmith: off }, {}])
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.change('a.grader.yaml', 2, broken);
    expect(codes(await diagnostics(client, 2))).toEqual([]);
  });

  test('are those of the start where a client that is asked has none', async () => {
    const answers = { 'workspace/configuration': () => [null] };
    const capabilities = { workspace: { configuration: true } };
    const client = await plain(broken, { capabilities, answers, options: { settings: off } });
    expect(codes(await diagnostics(client, 1))).toEqual([]);
  });

  test('are waited for by a request that comes before them', async () => {
    const client = await startClient({ capabilities: { workspace: { configuration: true } }, options: {} });
    const opening = client.open('a.grader.yaml', exact, 'yaml');
    expect(await ask<object[]>(client, 'documentSymbol')).toHaveLength(1);
    await opening;
  });
});

describe('an editor that can do little', () => {
  const position = { line: 4, character: 2 };

  test('gets an outline as a list', async () => {
    const client = await plain(`type: multi\nname: m\ngraders:\n  e:\n    type: string_check\n`);
    expect(await ask(client, 'documentSymbol')).toMatchObject([
      { name: 'm', location: { uri } },
      { name: 'e', location: { uri, range: { start: { line: 3 } } }, containerName: 'm' },
    ]);
  });

  test('gets texts without marks', async () => {
    const client = await plain(exact);
    const { contents } = await ask<{ contents: object }>(client, 'hover', { position });
    expect(contents).toMatchObject({ kind: 'plaintext', value: expect.not.stringMatching(/[`*]/) });
    const items = await ask<{ documentation?: { kind: string }; kind: number }[]>(client, 'completion', { position });
    expect(items.filter(({ documentation, kind }) => kind > 18 || documentation?.kind === 'markdown')).toEqual([]);
  });

  test('gets parameters by their words', async () => {
    const client = await plain('type: multi\ngraders: {}\ncalculate_output: min(1, 2)\n');
    const help = await ask(client, 'signatureHelp', { position: { line: 2, character: 23 } });
    expect(help).toMatchObject({ signatures: [{ parameters: [{ label: 'x' }, { label: '…' }] }] });
  });

  test('gets repairs as commands, whose edit it is sent', async () => {
    const text = exact.replace('operation', 'operaton');
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };
    const bare = await plain(text);
    expect(await ask(bare, 'codeAction', { range, context: { diagnostics: [] } })).toEqual([]);
    const client = await plain(text, { capabilities: { workspace: { applyEdit: true } } });
    const [action] = await ask<[{ command: string; arguments: [object] }]>(client, 'codeAction', {
      range,
      context: { diagnostics: [] },
    });
    expect(client.result.capabilities.executeCommandProvider!.commands).toContain(action.command);
    void execute(client, action.command, action.arguments[0]);
    expect(await client.next('workspace/applyEdit')).toMatchObject({ edit: { changes: { [uri]: [{}] } } });
  });
});
