import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

/** The bundle that `npm run build` makes, as any editor starts it. */
const command = resolve(import.meta.dirname, '../../dist/cli.js');
const spec = `# Größe 🙂
type: string_check
name: "🙂 exact"
input: "🙂{{ sample.output_text }}"
reference: "🙂{{ item.answr }}"
operation: eq
`;
const rows = '{"answer": "1", "completion": "1"}\n'.repeat(4);

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A plain client over standard input and output that opens a spec beside its samples. */
async function start(capabilities: object) {
  const folder = await mkdtemp(join(tmpdir(), 'rewardsmith ö '));
  await writeFile(join(folder, 'a.samples.jsonl'), rows);
  const server = spawn(process.execPath, [command, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  ends.push(async () => {
    connection.dispose();
    server.kill();
    await rm(folder, { recursive: true });
  });
  const heard: { method: string; params: unknown }[] = [];
  connection.onNotification((method: string, params: unknown) => void heard.push({ method, params }));
  connection.onRequest((method: string, params: unknown) => {
    heard.push({ method, params });
    return null;
  });
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  const { capabilities: offered } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>(
    'initialize',
    { processId: process.pid, rootUri, capabilities },
  );
  await connection.sendNotification('initialized', {});
  const textDocument = { uri: pathToFileURL(join(folder, 'a.grader.yaml')).href };
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'yaml', version: 1, text: spec },
  });
  const ask = <Answer>(method: string, more: object = {}) =>
    connection.sendRequest<Answer>(`textDocument/${method}`, { textDocument, ...more });
  const told = (method: string) => heard.filter((each) => each.method === method).map(({ params }) => params);
  return { connection, server, offered, ask, told, textDocument };
}

async function stop(server: ChildProcess, connection: Awaited<ReturnType<typeof start>>['connection']) {
  const ended = once(server, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return (await ended)[0];
}

const misspelt = 'template-field-not-in-samples';
interface Found {
  readonly diagnostics: { code: string; range: { start: { character: number }; end: { character: number } } }[];
}

describe('an editor that knows nothing of us', () => {
  const columns = { 'utf-8': [24, 29], 'utf-16': [22, 27], 'utf-32': [21, 26] };

  test.each(Object.entries(columns))('that counts in %s is told of faults and grades', async (encoding, [from, to]) => {
    const { connection, server, offered, ask, told, textDocument } = await start({
      general: { positionEncodings: [encoding] },
    });
    expect(offered.positionEncoding).toBe(encoding);
    const faults = () => (told('textDocument/publishDiagnostics').at(-1) as Found | undefined)?.diagnostics ?? [];
    await expect.poll(() => faults().map(({ code }) => code), { timeout: 10_000 }).toEqual([misspelt]);
    expect(faults()[0]!.range).toMatchObject({ start: { line: 4, character: from }, end: { character: to } });
    const range = { start: { line: 4, character: from }, end: { line: 4, character: to } };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version: 2 },
      contentChanges: [{ range, text: 'answer' }],
    });
    await expect.poll(faults).toEqual([]);
    const [lens] = await ask<[{ command: { command: string; arguments: unknown[] } }]>('codeLens');
    expect(await connection.sendRequest('workspace/executeCommand', lens.command)).toEqual({ state: 'done' });
    expect(told('window/showMessage')).toEqual([{ type: 3, message: expect.stringMatching(/^1: 1\.00 .*n 4/) }]);
    expect(await stop(server, connection)).toBe(0);
  });

  test('that asks for diagnostics is told of none unasked', async () => {
    const { connection, server, ask, told } = await start({ textDocument: { diagnostic: {} } });
    const report = await ask<{ items: { code: string }[] }>('diagnostic');
    expect(report.items.map(({ code }) => code)).toEqual([misspelt]);
    expect(told('textDocument/publishDiagnostics')).toEqual([]);
    expect(told('client/registerCapability')).toEqual([]);
    expect(await stop(server, connection)).toBe(0);
  });

  test('that dies takes the server with it', async () => {
    const { server } = await start({});
    const ended = once(server, 'exit');
    server.stdin.end();
    await ended;
  });
});
