import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ workspace: 'examples' });
  await editor.write('health.jsonl', `${health}\n`);
  await editor.write('new.rubric.yaml', '');
});
afterAll(() => editor?.dispose());

const health = JSON.stringify({ prompt_id: 'one', rubrics: [{ criterion: 'Says one.', points: 2, tags: [] }] });

/** Drags a file of the explorer into the text; Shift says that it is meant for the text. */
async function drop(file: string): Promise<void> {
  const { page } = editor;
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
  await waitFor('the file in the explorer', () => row.count());
  await row.hover();
  await page.mouse.down();
  const text = (await page.locator('.editor-instance .view-lines').first().boundingBox())!;
  await page.mouse.move(text.x + 200, text.y + 60, { steps: 10 });
  await page.keyboard.down('Shift');
  await page.mouse.move(text.x + 60, text.y + 8, { steps: 10 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

const line = (wanted: RegExp) =>
  waitFor(
    `a line like ${wanted}`,
    () => editor.lineTexts(),
    (lines) => [...lines.values()].some((text) => wanted.test(text)),
  );

test('a file of another tool that is dropped into an empty rubric becomes its text', async () => {
  await editor.openFile('new.rubric.yaml');
  await drop('health.jsonl');
  await line(/requirement: Says one\./);
  await editor.saveScreenshot('dropped');
});

test('in a rubric with a text it is an offer beside the path, and opens an unsaved rubric', async () => {
  await editor.openFile('refund-desk.rubric.yaml');
  await line(/name: Refund desk/);
  await drop('health.jsonl');
  await line(/health\.jsonl/);
  await editor.page.locator('.post-edit-widget').click();
  await editor.page.getByText('Import as Rubric in a New File').click();
  await waitFor('the unsaved rubric', () => editor.page.locator('.tab', { hasText: 'health.rubric.yaml' }).count());
  await editor.page.locator('.tab', { hasText: 'health.rubric.yaml' }).click();
  await line(/requirement: Says one\./);
  await editor.saveScreenshot('dropped-beside');
  expect(await editor.read('refund-desk.rubric.yaml')).not.toContain('health.jsonl');
});
