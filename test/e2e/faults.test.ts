import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Provider, startProvider } from '../provider/server.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const atOnce = 4;
const told = /language server of Rewardsmith ended unexpectedly/;

/** The process of the language server of a window, which works in the window's folder. */
function serverOf({ folder }: Editor): number | undefined {
  const isServer = (pid: string) => {
    try {
      const isOurs = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server.js');
      return isOurs && readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  };
  const found = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isServer(name));
  return found === undefined ? undefined : Number(found);
}

describe('a server that is killed in the middle of a run', () => {
  let editor: Editor;
  let provider: Provider;
  let killed: number;
  beforeAll(async () => {
    provider = await startProvider({ latency: 400 });
    const settings = {
      'rewardsmith.judge.baseUrl': provider.url,
      'rewardsmith.judge.concurrency': atOnce,
      'rewardsmith.judge.prices': { 'gpt-5.4-mini-2026-03-17': { input: 2, output: 8 } },
    };
    editor = await openEditor({ workspace: 'examples', settings });
    await editor.openFile('support-tone.grader.yaml');
  });
  afterAll(async () => {
    await editor?.dispose();
    await provider?.close();
  });

  const second = () =>
    waitFor(
      'the second sample',
      () => editor.statusBar(),
      (items) => items.some((text) => text.includes('2/45')),
    );

  test('is started again, which is told once; what was known stays, as stale', async () => {
    await editor.runCommand('Rewardsmith: Next Sample');
    await second();
    await editor.clickLens('45 judge calls');
    await waitFor(
      'a part of the answers',
      async () => provider.requests.length,
      (count) => count >= 15,
    );
    killed = await waitFor('the server', async () => serverOf(editor));
    process.kill(killed, 'SIGKILL');
    await waitFor(
      'the notification',
      () => editor.notifications(),
      (all) => all.some((text) => told.test(text)),
    );
    await waitFor(
      'another server',
      async () => serverOf(editor),
      (pid) => pid !== undefined && pid !== killed,
    );
    await waitFor(
      'stale scores',
      () => editor.lineEnds(),
      (found) => found.some(({ text }) => /n \d+.*stale$/.test(text.trim())),
    );
    await waitFor(
      'the end of the progress',
      () => editor.statusBar(),
      (items) => !items.some((text) => /Grading/.test(text)),
    );
    await second();
    await editor.saveScreenshot('server-killed');
    expect(await editor.notifications()).toEqual([expect.stringMatching(told)]);
  });

  test('leaves the language features at work', async () => {
    await editor.replace(1, 'score_model', 'score_modle');
    await waitFor(
      'the fault',
      () => editor.problems(),
      (found) => found.some(({ message }) => message.includes('score_modle')),
    );
    await editor.replace(1, 'score_modle', 'score_model');
    await waitFor(
      'no fault',
      () => editor.problems(),
      (found) => !found.some(({ message }) => message.includes('score_modle')),
    );
  });

  test('costs no answer: the next run asks only for what is missing', async () => {
    await editor.clickLens('45 judge calls');
    await waitFor(
      'the scores',
      () => editor.lineEnds(),
      (found) => found.some(({ text }) => /n 45/.test(text) && !/error|…|stale/.test(text)),
      60_000,
    );
    await editor.saveScreenshot('server-killed-resumed');
    const bodies = provider.requests.map(({ body }) => JSON.stringify(body));
    expect(new Set(bodies).size).toBe(45);
    expect(bodies.length).toBeLessThanOrEqual(45 + atOnce);
  });
});
