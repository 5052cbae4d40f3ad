import { expect, test } from 'vitest';
import { type Client, folder } from './client.ts';
import { codes, exact, files, opened, samples, uri } from './opened.ts';

const rowsUri = `${folder}/rows.jsonl`;
const row = (item: object) => `${JSON.stringify({ item, completion: '1' })}\n`;

/** The diagnostics of a file that were published, each time. */
const published = ({ heard }: Client, of: string) =>
  heard.filter(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri === of);

async function title({ connection }: Client): Promise<string> {
  const found = await connection.sendRequest<{ command: { title: string } }[]>('textDocument/codeLens', {
    textDocument: { uri },
  });
  return found[0]!.command.title;
}

/** Waits until the samples have so many rows, as far as the editor can tell. */
const shows = (client: Client, count: number) => until(async () => (await title(client)) === `▶ Run (${count})`);

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

const watched = ({ connection }: Client) =>
  connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: rowsUri, type: 2 }] });

test('a template is held against the samples, and again when their file changes', async () => {
  const texts = files();
  const client = await opened(exact, { files: texts });
  await shows(client, 2);
  texts.set(samples, row({ solution: '1' }));
  await watched(client);
  await until(() => codes(published(client, uri).at(-1)!.params)[0] === 'template-field-not-in-samples');
  texts.set(samples, row({ answer: '1' }));
  await watched(client);
  await until(() => codes(published(client, uri).at(-1)!.params).length === 0);
  texts.delete(samples);
  await watched(client);
  await until(async () => (await title(client)) === '▶ Run (no samples yet)');
});

test('an older look at the samples never counts after a newer one', async () => {
  const waiting: (() => void)[] = [];
  let looks = 0;
  async function* read() {
    const content = row({ answer: '1' }).repeat(++looks);
    await new Promise<void>((resolve) => waiting.push(resolve));
    yield content;
  }
  const client = await opened(exact, { read });
  await until(() => waiting.length === 1);
  await watched(client);
  await until(() => waiting.length === 2);
  await watched(client);
  await until(() => waiting.length === 3);
  waiting[2]!();
  await shows(client, 3);
  waiting[1]!();
  waiting[0]!();
  for (let turn = 0; turn < 10; turn++) expect(await title(client)).toBe('▶ Run (3)');
});

test('an open samples file counts as the editor has it; what is not saved is gone with the tab', async () => {
  const client = await opened(exact);
  await shows(client, 2);
  await client.open('rows.jsonl', row({ answer: '1' }), 'samples-jsonl');
  await shows(client, 1);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: rowsUri } });
  await shows(client, 2);
});

test('keystrokes in a samples file are looked at once, when they have stopped', async () => {
  const client = await opened(exact);
  await client.open('rows.jsonl', '', 'samples-jsonl');
  await until(() => published(client, rowsUri).length === 1);
  let text = '';
  for (let version = 2; version < 30; version++) {
    text += row({ answer: '1' });
    await client.change('rows.jsonl', version, `${text}{`);
  }
  await shows(client, 28);
  await until(() => published(client, rowsUri).length > 1);
  const told = published(client, rowsUri).map(({ params }) => [params.version, params.diagnostics.length]);
  expect(told).toEqual([
    [1, 0],
    [29, 1],
  ]);
  expect(published(client, rowsUri)[1]!.params.diagnostics[0].range.start.line).toBe(28);
});

test('a long samples file is checked to its end', async () => {
  const client = await opened(exact);
  const text = row({ answer: 'x'.repeat(1000) }).repeat(2000);
  await client.open('rows.jsonl', `${text}{\n${text}[]\n`, 'samples-jsonl');
  await until(() => published(client, rowsUri).length > 0);
  const { diagnostics } = published(client, rowsUri)[0]!.params;
  expect(diagnostics.map(({ range }: { range: { start: { line: number } } }) => range.start.line)).toEqual([
    2000, 4001,
  ]);
});
