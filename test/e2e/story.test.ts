import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChatBody, type Provider, startProvider } from '../provider/server.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

// The pictures of this file, one after the other, are the animated picture of the README: `npm run story`.
const spec = 'refund-desk.rubric.yaml';

let editor: Editor;
let provider: Provider;
beforeAll(async () => {
  provider = await startProvider({ judge: asJudge });
  editor = await openEditor({ workspace: 'examples', settings: { 'rewardsmith.judge.baseUrl': provider.url } });
  await editor.openFile(spec);
});
afterAll(async () => {
  await editor?.dispose();
  await provider?.close();
});

/** Finds a requirement met in every reply of a certain length, so that the scores differ. */
function asJudge({ messages }: ChatBody) {
  const text = messages.map(({ content }) => String(content)).join('\n');
  return { quotes: [], reason: 'By its length.', verdict: text.length % 3 === 0 ? 'not_met' : 'met' };
}

const ends = (wanted: (texts: readonly string[]) => boolean) =>
  waitFor('the scores', async () => (await editor.lineEnds()).map(({ text }) => text.trim()), wanted, 60_000);
const scoreAt = async (line: number) => (await editor.lineEnds()).find((end) => end.line === line)?.text.trim() ?? '';
const lineOf = async (text: string) => {
  const lines = (await editor.read(spec)).split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
};

test('a rubric is opened, and its lens says what a run costs', async () => {
  await waitFor(
    'its lenses',
    () => editor.codeLenses(),
    (lenses) => lenses.some(({ text }) => /88 judge calls/.test(text)),
  );
  await editor.page.keyboard.press('ControlOrMeta+KeyB');
  await editor.saveScreenshot('story-1');
});

test('one click scores each criterion on its line', async () => {
  await editor.clickLens('Run (44)', 1);
  await ends((texts) => texts.length > 5 && texts.every((text) => !/…|running/.test(text)));
  await editor.saveScreenshot('story-2');
});

test('an edit moves the score at once, and what a judge said stays', async () => {
  const asked = provider.requests.length;
  const line = await lineOf('length: { unit: words, min: 5, max: 80 }');
  const criterion = await lineOf('- id: brief');
  await editor.goTo(line);
  const before = await scoreAt(criterion);
  await editor.replace(line, '80', '20');
  await waitFor(
    'another score',
    () => scoreAt(criterion),
    (text) => text !== '' && text !== before,
  );
  await ends((texts) => !texts.some((text) => /stale/.test(text)));
  expect(provider.requests.length).toBe(asked);
  await editor.saveScreenshot('story-3');
});

test('a sample says why it scored so', async () => {
  await editor.runCommand('Rewardsmith: Next Sample That Fails');
  await editor.runCommand('Rewardsmith: Show Sample');
  await waitFor('the reason', () => editor.page.getByText('Why this score').count());
  await editor.saveScreenshot('story-4');
});

test('the panel shows all samples', async () => {
  await editor.runCommand('View: Close Editor');
  await editor.runCommand('Rewardsmith: Show Results');
  await waitFor(
    'the samples',
    () => editor.webview().locator('.status').textContent({ timeout: 5_000 }),
    (text) => /44 of 44 samples/.test(text ?? ''),
  );
  await editor.saveScreenshot('story-5');
});
