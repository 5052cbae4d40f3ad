import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Provider, startProvider } from '../provider/server.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

describe('a judge', () => {
  let editor: Editor;
  let provider: Provider;
  beforeAll(async () => {
    provider = await startProvider({ latency: 20, faults: { broken: 0.1, cut: 0.05 }, seed: 7 });
    const settings = {
      'rewardsmith.judge.baseUrl': provider.url,
      'rewardsmith.judge.prices': { 'gpt-5.4-mini-2026-03-17': { input: 2, output: 8 } },
    };
    editor = await openEditor({ workspace: 'examples', settings });
    await editor.openFile('support-tone.grader.yaml');
  });
  afterAll(async () => {
    await editor?.dispose();
    await provider?.close();
  });

  test('says what a run costs before the click, and asks nothing before it', async () => {
    const lenses = await waitFor(
      'the price',
      () => editor.codeLenses(),
      (found) => found.some(({ text }) => /45 judge calls/.test(text)),
    );
    expect(lenses[0]!.text).toMatch(/^▶ Run \(45\) · 45 judge calls · /);
    expect(provider.requests).toEqual([]);
  });

  test('grades every row in spite of faults, and asks again only when something changed', async () => {
    await editor.clickLens('45 judge calls');
    await waitFor(
      'the scores',
      () => editor.lineEnds(),
      (found) => found.some(({ text }) => /n 45/.test(text) && !/error|…/.test(text)),
      60_000,
    );
    await editor.saveScreenshot('judge');
    const asked = provider.requests.length;
    expect(asked).toBeGreaterThanOrEqual(45);
    await editor.clickLens('45 judge calls');
    await waitFor(
      'the end of the run',
      () => editor.statusBar(),
      (items) => !items.some((text) => /Grading/.test(text)),
    );
    expect(provider.requests.length).toBe(asked);
  });
});
