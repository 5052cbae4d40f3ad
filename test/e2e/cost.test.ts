import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Provider, startProvider } from '../provider/server.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { outerAddress } from './harness/outerAddress.ts';
import { waitFor } from './harness/waitFor.ts';

describe('a judge that costs money', () => {
  let editor: Editor;
  let provider: Provider;
  beforeAll(async () => {
    provider = await startProvider({ host: outerAddress() });
    const settings = {
      'rewardsmith.judge.baseUrl': provider.url,
      'rewardsmith.judge.prices': { 'gpt-5.4-mini-2026-03-17': { input: 20, output: 20 } },
    };
    editor = await openEditor({ workspace: 'examples', settings });
    const tone = await editor.read('support-tone.grader.yaml');
    await editor.write('unpriced.grader.yaml', tone.replace(/^model: .*/m, 'model: our-own-judge'));
    await editor.write('unpriced.samples.jsonl', (await editor.read('support-tone.samples.jsonl')).slice(0, 4000));
  });
  afterAll(async () => {
    await editor?.dispose();
    await provider?.close();
  });

  const question = (wanted: RegExp) =>
    waitFor(
      `a question like ${wanted}`,
      () => editor.notifications(),
      (texts) => texts.some((text) => wanted.test(text)),
    );

  test('is asked nothing where the user answers Cancel', async () => {
    await editor.openFile('support-tone.grader.yaml');
    await editor.clickLens('45 judge calls · ≈ $');
    await question(/^This will cost about \$\d+\.\d\d\. 45 calls go to http:.*\/v1\.$/);
    await editor.saveScreenshot('confirm-cost');
    await editor.clickNotification('This will cost about', 'Cancel');
    await waitFor(
      'the question to go',
      () => editor.notifications(),
      (texts) => texts.length === 0,
    );
    expect(provider.requests).toEqual([]);
    expect(await editor.lineEnds()).toEqual([]);
  });

  test('is asked where the user answers Run', async () => {
    await editor.clickLens('45 judge calls · ≈ $');
    await question(/^This will cost about/);
    await editor.clickNotification('This will cost about', 'Run');
    await waitFor(
      'the scores',
      () => editor.lineEnds(),
      (ends) => ends.some(({ text }) => /n 45/.test(text) && !/…/.test(text)),
      60_000,
    );
    expect(provider.requests.length).toBe(45);
  });

  test('is asked about where its price is not known, and named so', async () => {
    const before = provider.requests.length;
    await editor.openFile('unpriced.grader.yaml');
    await editor.clickLens('price unknown');
    await question(/^The price of the model is not known\. \d+ calls go to /);
    await editor.clickNotification('The price of the model', 'Cancel');
    expect(provider.requests.length).toBe(before);
  });
});
