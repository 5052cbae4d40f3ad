import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ workspace: 'examples' });
});
afterAll(() => editor?.dispose());

/** The texts of the lines in view once one of them is as wanted. */
function lineLike(wanted: RegExp): Promise<ReadonlyMap<number, string>> {
  return waitFor(
    `a line like ${wanted}`,
    () => editor.lineTexts(),
    (lines) => [...lines.values()].some((text) => wanted.test(text)),
  );
}

test('New Rubric opens a template that begins without a fault', async () => {
  await editor.runCommand('Rewardsmith: New Rubric…');
  await waitFor('the templates', () => editor.quickInput(({ rows }) => rows.length === 7));
  await editor.choose('Support reply');
  await lineLike(/^name: Support reply/);
  await waitFor(
    'no faults',
    () => editor.problems(),
    (found) => !found.some(({ severity }) => severity === 'Error' || severity === 'Warning'),
  );
  await editor.saveScreenshot('new-rubric');
});

test('New Rubric takes criteria from the samples in the editor', async () => {
  await editor.openFile('refund-desk.samples.jsonl');
  await editor.runCommand('Rewardsmith: New Rubric…');
  await editor.choose('From samples…');
  const { rows } = await waitFor('the criteria', () => editor.quickInput(({ rows }) => /refund/.test(rows[0] ?? '')));
  expect(rows[0]).toContain('The first sample scores 1.');
  await editor.saveScreenshot('new-rubric-from-samples');
  await editor.page.keyboard.press('Enter');
  await lineLike(/^name: refund-desk/);
  await lineLike(/^ {2}- id: refund/);
});

test('Show Judge Prompt opens what the judge of the criterion at the cursor is asked', async () => {
  await editor.openFile('refund-desk.rubric.yaml');
  await waitFor('its lenses', async () => (await editor.codeLenses()).length > 1);
  await editor.goTo(51);
  await editor.runCommand('Rewardsmith: Show Judge Prompt');
  await lineLike(/^--- system ---/);
  await lineLike(/^What `promises_date` asks about the/);
  await editor.saveScreenshot('judge-prompt');
});
