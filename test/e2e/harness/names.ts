import type { Page } from 'playwright-core';
import { statusBar } from './statusBar.ts';
import { focusText } from './text.ts';
import { waitFor } from './waitFor.ts';

/** Asks for a new name for what stands at the cursor, and gives it. */
export async function rename(page: Page, name: string): Promise<void> {
  await focusText(page);
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box input').filter({ visible: true });
  await waitFor('the box for the new name', () => box.count());
  await box.fill(name);
  await page.keyboard.press('Enter');
}

/** Goes from the cursor to where the name under it is said, and waits until the cursor is in that file, on that line. */
export async function goToDefinition(page: Page, file: string, line: number): Promise<void> {
  await page.keyboard.press('F12');
  await waitFor(
    `the cursor in ${file}, line ${line}`,
    async () => ({
      tab: await page.locator('.tab.active').first().getAttribute('aria-label'),
      bar: await statusBar(page),
    }),
    ({ tab, bar }) => tab?.includes(file) && bar.some((text) => text.includes(`Ln ${line}, `)),
  );
}

/** The rows of the preview of a refactoring, once it is shown: files, and lines as they were and will be. */
export async function refactorPreview(page: Page): Promise<string[]> {
  const rows = page.locator('.bulk-edit-panel .monaco-list-row').filter({ visible: true });
  return waitFor(
    'the preview of the refactoring',
    () => rows.allInnerTexts(),
    (texts) => texts.length > 0,
  );
}

/** Does what the preview of a refactoring shows, with what it leaves out in this file until the user agrees. */
export async function applyRefactoring(page: Page, file: string): Promise<void> {
  const row = page.locator('.bulk-edit-panel .monaco-list-row').filter({ hasText: file });
  await row.first().locator('input[type=checkbox], .monaco-checkbox').first().click();
  await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).first().click();
  await waitFor('the preview to go', async () => !(await page.locator('.bulk-edit-panel .monaco-list-row').count()));
}
