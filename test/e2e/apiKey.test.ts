import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Provider, startProvider } from '../provider/server.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const key = 'sk-of-this-address-0123456789';
const elsewhere = 'sk-of-another-address-9876543210';

describe('an API key', () => {
  let editor: Editor;
  let provider: Provider;
  beforeAll(async () => {
    provider = await startProvider();
    editor = await openEditor({
      workspace: 'examples',
      memory: 'new',
      settings: { 'rewardsmith.judge.baseUrl': provider.url },
    });
  });
  afterAll(async () => {
    await editor?.dispose();
    await provider?.close();
  });

  const setKey = async (address: string, text: string) => {
    await editor.runCommand('Rewardsmith: Set API Key');
    await waitFor('the address', () => editor.quickInput(({ message }) => /Address of the service/.test(message)));
    await editor.answer(address);
    await waitFor('the key', () => editor.quickInput(({ message }) => message.includes(`Key for ${address}`)));
    await editor.answer(text);
    await editor.quickInputToGo();
  };

  /** Has a grader of its own judge one row, and returns what the requests carried as their key. */
  const keysSent = async (name: string) => {
    const before = provider.requests.length;
    const prompt = `type: score_model\nname: ${name}\nmodel: gpt-5-mini\nrange: [0, 1]\ninput:\n  - role: user\n    content: ${name}\n`;
    await editor.write(`${name}.grader.yaml`, prompt);
    await editor.write(`${name}.samples.jsonl`, '{"item": {}, "completion": "a"}\n');
    await editor.openFile(`${name}.grader.yaml`);
    await editor.clickLens('1 judge call');
    await waitFor(
      'the end of the run',
      () => editor.lineEnds(),
      (ends) => ends.some(({ text }) => /n [01]\b/.test(text) && !/…/.test(text)),
    );
    return provider.requests.slice(before).map(({ authorization }) => authorization);
  };

  test('that belongs to another address is not sent', async () => {
    await setKey('http://127.0.0.1:9/v1', elsewhere);
    expect((await keysSent('first')).join()).not.toContain(elsewhere);
  });

  test('is sent to its address', async () => {
    await setKey(provider.url, key);
    expect(await keysSent('second')).toEqual([`Bearer ${key}`]);
  });

  test('is neither shown, logged nor written to settings', async () => {
    expect(await editor.page.content()).not.toContain(key);
    expect(await editor.output('Rewardsmith')).not.toContain(key);
    expect(await editor.read('.vscode/settings.json').catch(() => '')).not.toContain(key);
  });

  test('is gone once it is cleared, and the other stays', async () => {
    await editor.runCommand('Rewardsmith: Clear API Key');
    await editor.choose(provider.url);
    expect((await keysSent('third')).join()).not.toContain(key);
    await editor.runCommand('Rewardsmith: Clear API Key');
    const { rows } = await editor.quickInput(({ rows }) => rows.length > 0);
    expect(rows).toEqual([expect.stringContaining('http://127.0.0.1:9/v1')]);
    await editor.page.keyboard.press('Escape');
  });
});
