import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Provider, startProvider } from '../provider/server.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

describe('the models of the provider', () => {
  let editor: Editor;
  let provider: Provider;
  beforeAll(async () => {
    provider = await startProvider({ models: [{ id: 'our-judge' }, { id: 'our-small-judge' }] });
    editor = await openEditor({
      workspace: 'examples',
      settings: { 'rewardsmith.judge.baseUrl': provider.url },
    });
    await editor.openFile('support-tone.grader.yaml');
    await waitFor('its lenses', async () => (await editor.codeLenses()).length > 0);
  });
  afterAll(async () => {
    await editor?.dispose();
    await provider?.close();
  });

  const modelsOffered = async () => {
    await editor.replace(3, (await editor.lineTexts()).get(3)!.slice('model: '.length), '');
    await editor.goTo(3, 8);
    return editor.suggestions((found) => found.some((label) => label.startsWith('gpt-')));
  };

  test('are not asked for until the user does', async () => {
    expect(await modelsOffered()).not.toContain('our-judge');
    await editor.page.keyboard.press('Escape');
    await editor.page.keyboard.press('ControlOrMeta+KeyZ');
    expect(provider.requests).toEqual([]);
  });

  test('are completed first once they are listed', async () => {
    await editor.runCommand('Rewardsmith: List Models of Provider');
    await waitFor(
      'how many there are',
      () => editor.notifications(),
      (texts) => texts.some((text) => text.includes('lists 2 models')),
    );
    await editor.clearNotifications();
    const labels = await modelsOffered();
    expect(labels.slice(0, 2)).toEqual(['our-judge', 'our-small-judge']);
    await editor.saveScreenshot('models');
    await editor.accept('our-judge');
    await waitFor(
      'the line',
      () => editor.lineTexts(),
      (lines) => lines.get(3) === 'model: our-judge',
    );
  });
});
