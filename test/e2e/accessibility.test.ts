import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ workspace: 'examples' });
  await editor.openFile('string-check.grader.json');
});
afterAll(() => editor?.dispose());

const item = () => editor.page.locator('.statusbar-item [aria-label^="Rewardsmith:"]').first();
const spoken = (wanted: RegExp) =>
  waitFor(
    `a status item that says ${wanted}`,
    () => item().getAttribute('aria-label'),
    (label) => wanted.test(label ?? ''),
  );

test('the status bar says the score and what a click does', async () => {
  await spoken(/^Rewardsmith: Rewardsmith\. Click to run all graders of the file\.$/);
  await editor.clickLens('Run (42)');
  await spoken(
    /^Rewardsmith: 0\.50 ±0\.\d+, n 42, 21 low, 0 middle, 21 high\. Click to run all graders of the file\.$/,
  );
});

test('the details of a score are read by keyboard alone, at the end of its line', async () => {
  const end = (await editor.lineTexts()).get(1)!.length + 1;
  await editor.goTo(1, end);
  await editor.page.keyboard.press('Control+KeyK');
  await editor.page.keyboard.press('Control+KeyI');
  const hover = editor.page.locator('.monaco-hover:not(.hidden)', { hasText: '95 % interval' });
  await waitFor('the hover', () => hover.count());
  await editor.page.keyboard.press('Escape');
});

test('the status bar says that a score is stale', async () => {
  await editor.replace(2, 'string_check', 'string_chek');
  expect(await spoken(/, stale\. /)).toMatch(/^Rewardsmith: 0\.50 ±0\.\d+, n 42, .* high, stale\. /);
});
