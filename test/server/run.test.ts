import { describe, expect, test } from 'vitest';
import type { JudgeAsk } from '../../server/src/engine/world.ts';
import { type Client, folder, startClient } from './client.ts';
import { broken, codes, diagnostics, exact, files, judged, opened, rows, run, samples, scores, uri } from './opened.ts';

describe('diagnostics', () => {
  test('follow the text, each for its version', async () => {
    const client = await startClient();
    await client.open('a.grader.yaml', broken);
    expect(codes(await diagnostics(client, 1))).toEqual(['missing-key']);
    await client.change('a.grader.yaml', 2, exact);
    expect(codes(await diagnostics(client, 2))).toEqual([]);
  });

  test('answer a burst of changes once', async () => {
    const client = await opened(exact, { files: new Map() });
    for (let version = 2; version <= 30; version++)
      void client.change('a.grader.yaml', version, version < 30 ? `${exact}# ${version}\n` : broken);
    expect(codes(await diagnostics(client, 30))).toEqual(['missing-key']);
    const versions = client.heard
      .filter(({ method }) => method.endsWith('publishDiagnostics'))
      .map((it) => it.params.version);
    expect(versions.filter((version) => version > 1)).toEqual([30]);
  });

  test('come for the name of a file where the editor knows nothing of the language', async () => {
    const client = await startClient();
    await client.open('a.grader.yaml', broken, 'plaintext');
    expect(codes(await diagnostics(client, 1))).toEqual(['missing-key']);
  });

  test('heed the settings, also when they change', async () => {
    const client = await startClient({ settings: { target: 'eval' } });
    await client.open(
      'a.grader.yaml',
      `type: multi\nname: a\ngraders:\n  b:\n    ${exact.trim().replaceAll('\n', '\n    ')}\ncalculate_output: b\n`,
    );
    const severity = ({ diagnostics: found }: { diagnostics: { severity: number }[] }) =>
      found.map((it) => it.severity);
    expect(severity(await diagnostics(client, 1))).toEqual([1]);
    Object.assign(client.settings, { target: 'rft' });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.next('textDocument/publishDiagnostics', (params) => params.diagnostics.length === 0);
  });

  test('are taken back when the document is closed', async () => {
    const client = await opened(broken);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    const last = await client.next('textDocument/publishDiagnostics', (params) => params.diagnostics.length === 0);
    expect(last.uri).toBe(uri);
  });

  test('of a samples file name its malformed lines', async () => {
    const client = await startClient();
    await client.open('rows.jsonl', '{"completion": "1"}\n[]\n', 'samples-jsonl');
    const { diagnostics: found } = await client.next('textDocument/publishDiagnostics');
    expect(found).toMatchObject([{ code: 'malformed-sample', range: { start: { line: 1 }, end: { line: 1 } } }]);
  });

  test('reach a client without any capability', async () => {
    const client = await startClient({ capabilities: {}, options: {} });
    await client.open('a.grader.yaml', broken, 'yaml');
    expect(codes(await diagnostics(client, 1))).toEqual(['missing-key']);
    const answer = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 1 },
    });
    expect(answer).toMatchObject({ contents: { kind: 'plaintext' } });
    expect(await run(client)).toMatchObject({ state: 'refused', message: expect.stringContaining('No samples') });
    expect(client.heard.map(({ method }) => method)).not.toContain('workspace/configuration');
    expect(client.heard.map(({ method }) => method)).not.toContain('rewardsmith/scores');
  });
});

describe('scores', () => {
  test('run, then are fresh; an edit makes them stale, undoing it fresh', async () => {
    const client = await opened(exact, { settings: { live: 'off' } });
    const ended = run(client);
    await scores(client, 'running');
    expect((await scores(client, 'fresh')).scores[0]).toMatchObject({
      line: 0,
      level: 'middle',
      text: expect.stringMatching(/^0\.50.* n 2/),
    });
    expect(await ended).toEqual({ state: 'done' });
    await client.change('a.grader.yaml', 2, exact.replace('eq', 'ne'));
    expect((await scores(client, 'stale')).version).toBe(2);
    await client.change('a.grader.yaml', 3, exact);
    expect((await scores(client, 'fresh')).version).toBe(3);
  });

  test('go stale when the samples change, and fresh when they change back', async () => {
    const changing = files();
    const client = await opened(exact, { files: changing, settings: { live: 'off' } });
    await run(client);
    await scores(client, 'fresh');
    const touch = () =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${folder}/rows.jsonl`, type: 2 }],
      });
    changing.set(samples, `${rows}{"answer": "1", "completion": "1"}\n`);
    await touch();
    expect((await scores(client, 'stale')).scores[0].detail).toContain('the samples have changed since the run');
    changing.set(samples, rows);
    await touch();
    await scores(client, 'fresh');
  });

  test('count an open samples file as the editor has it', async () => {
    const client = await opened(exact);
    await client.open('rows.jsonl', '{"answer": "1", "completion": "1"}\n', 'samples-jsonl');
    await run(client);
    expect((await scores(client, 'fresh')).scores[0].text).toContain('1.00');
  });

  test('of a run of some rows say how many', async () => {
    const client = await opened(exact);
    await run(client, { limit: 1 });
    expect((await scores(client, 'fresh')).scores[0].text).toContain('n 1');
  });
});

describe('a run', () => {
  test('is refused in an untrusted workspace, and allowed once it is trusted', async () => {
    const client = await opened(exact, { options: { client: 'rewardsmith', trusted: false } });
    expect(await run(client)).toMatchObject({ state: 'refused', message: expect.stringContaining('not trusted') });
    await client.connection.sendNotification('rewardsmith/trustChanged', { trusted: true });
    expect(await run(client)).toEqual({ state: 'done' });
  });

  test.each([
    ['a missing key', broken, 'operation'],
    ['a fault of syntax', `${exact}"`, 'faults'],
    ['no grader at all', '', 'no grader'],
  ])('is refused with %s', async (_, text, part) => {
    const client = await opened(text);
    const ended = await run(client);
    expect(ended).toMatchObject({ state: 'refused', message: expect.stringContaining(part) });
  });

  test('of one criterion does not mind the faults of another', async () => {
    const item = (text: string) => `- ${text.trim().replaceAll('\n', '\n  ')}\n`;
    const client = await opened(item(exact) + item(broken));
    expect(await run(client, { path: [0] })).toEqual({ state: 'done' });
    expect(await run(client, { path: [1] })).toMatchObject({ state: 'refused' });
  });

  test('asks for samples where none belong to the spec', async () => {
    const chosen = `${folder}/chosen.jsonl`;
    const client = await opened(exact, {
      settings: { samples: {} },
      files: new Map([['/workspace/chosen.jsonl', rows]]),
      answers: { 'rewardsmith/samples': () => ({ uri: chosen }) },
    });
    expect(await run(client)).toEqual({ state: 'done' });
    expect(client.heard).toContainEqual({ method: 'rewardsmith/samples', params: { uri } });
  });

  test('is refused where the user gives no samples', async () => {
    const client = await opened(exact, { settings: { samples: {} }, answers: { 'rewardsmith/samples': () => ({}) } });
    expect(await run(client)).toMatchObject({ state: 'refused', message: expect.stringContaining('No samples') });
  });

  test('fails with a sentence where the samples cannot be read', async () => {
    const client = await opened(exact, { files: new Map() });
    expect(await run(client)).toMatchObject({ state: 'failed', message: expect.stringContaining('no such file') });
  });

  test('of a document that is closed while the user is asked ends quietly', async () => {
    const client: Client = await opened(exact, {
      settings: { samples: {} },
      files: new Map([['/workspace/chosen.jsonl', rows]]),
      answers: {
        'rewardsmith/samples': async () => {
          await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
          return { uri: `${folder}/chosen.jsonl` };
        },
      },
    });
    expect(await run(client)).toEqual({ state: 'cancelled' });
  });

  test('of a closed document is refused', async () => {
    const client = await startClient();
    expect(await run(client)).toMatchObject({ state: 'refused' });
  });

  test('that is cancelled leaves no score that looks fresh', async () => {
    const endless = () => (_: JudgeAsk, signal: AbortSignal) =>
      new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const client = await opened(judged, {
      judge: endless,
      answers: { 'window/showMessageRequest': () => ({ title: 'Run' }) },
    });
    const ended = run(client);
    await client.next('window/workDoneProgress/create');
    await client.connection.sendRequest('rewardsmith/cancel', { uri });
    expect(await ended).toEqual({ state: 'cancelled' });
    const states = client.heard.filter((it) => it.method === 'rewardsmith/scores').map((it) => it.params.status.state);
    expect(states).not.toContain('fresh');
  });
});
