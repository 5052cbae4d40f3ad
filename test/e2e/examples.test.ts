import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ workspace: 'examples' });
});
afterAll(() => editor?.dispose());

test('Open Examples copies the examples into a folder of choice and opens them in a window of their own', async () => {
  await mkdir(join(editor.folder, 'mine'));
  const opened = editor.page.context().waitForEvent('page');
  await editor.runCommand('Rewardsmith: Open Examples');
  await waitFor('the picker', () => editor.quickInput(({ title }) => /rewardsmith-examples/.test(title)));
  await editor.quickInput(({ rows }) => rows.includes('mine'));
  const box = editor.page.locator('.quick-input-widget .quick-input-box input').filter({ visible: true });
  await box.fill(`${join(editor.folder, 'mine')}/`);
  await editor.quickInput(({ rows }) => rows.length === 1);
  await editor.page.keyboard.press('Enter');
  const window = await opened;
  await waitFor('its files', () =>
    window.locator('.explorer-folders-view').getByText('refund-agent.grader.yaml').count(),
  );
  const copied = await readdir(join(editor.folder, 'mine', 'rewardsmith-examples'));
  expect(copied).toEqual(expect.arrayContaining(await readdir('examples')));
});
