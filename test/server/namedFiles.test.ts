import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startClient } from './client.ts';
import { exact, rows } from './opened.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rewardsmith-named-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const rubric = `name: Answers
criteria:
  - { id: right, grader: ./right.grader.yaml }
  - { id: short, length: { max: 1 } }
`;

/** A client with an open rubric that names a grader in a file. */
async function opened(name: string, text: string, live = 'off') {
  const place = (file: string) => join(folder, file);
  writeFileSync(place(`${name}.samples.jsonl`), rows);
  const client = await startClient({
    files: new Map([[place(`${name}.samples.jsonl`), rows]]),
    settings: { live },
  });
  const uriOf = (file: string) => pathToFileURL(place(file)).href;
  const uri = uriOf(`${name}.rubric.yaml`);
  const open = (file: string, languageId: string, content: string) =>
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(file), languageId, version: 1, text: content },
    });
  const onDisk = (file: string, content: string) => {
    writeFileSync(place(file), content);
    const changes = [{ uri: uriOf(file), type: 2 }];
    return client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  };
  const told = (isIt: (codes: readonly string[]) => boolean) =>
    client.next(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && isIt(params.diagnostics.map(({ code }: { code: string }) => code)),
    );
  const states = (...wanted: readonly string[]) =>
    client.next('rewardsmith/scores', (params) => {
      const found = params.scores.map(({ state }: { state: string }) => state);
      return params.uri === uri && String(found) === String(wanted);
    });
  const run = () => client.connection.sendRequest('rewardsmith/run', { uri });
  await open(`${name}.rubric.yaml`, 'rubric-yaml', text);
  return { ...client, uri, uriOf, open, onDisk, told, states, run };
}

test('faults of a grader in a file are told on its path, with its line, until they are mended on the disk', async () => {
  writeFileSync(join(folder, 'right.grader.yaml'), exact.replace('operation: eq', 'operation: equals'));
  const { told, onDisk, uriOf, run } = await opened('disk', rubric);
  const { diagnostics } = await told((codes) => codes.length > 0);
  expect(diagnostics).toMatchObject([
    {
      code: 'faulty-grader-file',
      range: { start: { line: 2, character: 25 }, end: { line: 2, character: 44 } },
      relatedInformation: [{ location: { uri: uriOf('right.grader.yaml'), range: { start: { line: 4 } } } }],
    },
  ]);
  expect(await run()).toMatchObject({ state: 'refused' });
  await onDisk('right.grader.yaml', exact);
  await told((codes) => codes.length === 0);
  expect(await run()).toEqual({ state: 'done' });
});

test('a file that is not there is told, and found once it is named rightly', async () => {
  const client = await opened('missing', rubric.replace('right.grader', 'wrong.grader'));
  await client.told((codes) => String(codes) === 'missing-file');
  writeFileSync(join(folder, 'right.grader.yaml'), exact);
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: client.uri, version: 2 },
    contentChanges: [{ text: rubric }],
  });
  await client.told((codes) => codes.length === 0);
});

test('a change of the file makes the scores stale that stand on it, as the editor has it before the disk', async () => {
  writeFileSync(join(folder, 'right.grader.yaml'), exact);
  const client = await opened('stale', rubric);
  await client.told(() => true);
  expect(await client.run()).toEqual({ state: 'done' });
  await client.states('fresh', 'fresh', 'fresh');
  await client.onDisk('right.grader.yaml', exact.replace('eq', 'ne'));
  const { scores } = await client.states('stale', 'stale', 'fresh');
  expect(scores[0].detail).toContain('a file that it reads, has changed');
  await client.open('right.grader.yaml', 'grader-yaml', exact);
  await client.states('fresh', 'fresh', 'fresh');
  await client.connection.sendNotification('textDocument/didClose', {
    textDocument: { uri: client.uriOf('right.grader.yaml') },
  });
  await client.states('stale', 'stale', 'fresh');
});

test('live, the new grader of the file is graded at once', async () => {
  const multi = `type: multi
name: both
graders:
  right: { ${exact.trim().replaceAll('\n', ', ')} }
calculate_output: right / 2
`;
  writeFileSync(join(folder, 'right.grader.yaml'), multi);
  const client = await opened('live', rubric, 'free');
  await client.told(() => true);
  expect(await client.run()).toEqual({ state: 'done' });
  const texts = async () => {
    const { scores } = await client.states('fresh', 'fresh', 'fresh');
    return scores.map(({ text }: { text: string }) => text.slice(0, 4));
  };
  expect(await texts()).toEqual(['0.63', '0.25', '1.00']);
  await client.onDisk('right.grader.yaml', multi.replace('right / 2', 'right'));
  expect(await texts()).toEqual(['0.75', '0.50', '1.00']);
});

test('a change of a database makes the scores stale', async () => {
  writeFileSync(join(folder, 'shop.sqlite'), 'one');
  const client = await opened(
    'database',
    'name: Shop\ncriteria:\n  - { id: query, sql: { database: shop.sqlite, expect: SELECT 1 } }\n',
  );
  await client.told(() => true);
  expect(await client.run()).toEqual({ state: 'done' });
  await client.states('failed', 'failed');
  await client.onDisk('shop.sqlite', 'two');
  await client.states('stale', 'stale');
  await client.onDisk('shop.sqlite', 'one');
  await client.states('failed', 'failed');
});

test('the files beside a rubric are offered where it names one', async () => {
  writeFileSync(join(folder, 'right.grader.yaml'), exact);
  const client = await opened('offered', 'criteria:\n  - id: right\n    grader: \n');
  await client.told(() => true);
  await client.connection.sendRequest('rewardsmith/run', { uri: client.uri });
  const offered = await client.connection.sendRequest<{ label: string }[]>('textDocument/completion', {
    textDocument: { uri: client.uri },
    position: { line: 2, character: 12 },
  });
  expect(offered.map(({ label }) => label)).toContain('right.grader.yaml');
});
