import type { Page } from 'playwright-core';
import { boxes } from './boxes.ts';
import { goTo } from './text.ts';
import { again, patience, waitFor } from './waitFor.ts';

const row = '.action-widget .monaco-list-row.action';

/** Asks for the quick fixes at a place: their titles, once they come. They stay open; Escape closes them. */
export async function quickFixes(page: Page, line: number, column: number): Promise<string[]> {
  const titles = async () => (await boxes(page, `${row} .title`)).map(({ text }) => text);
  const isAny = (all: readonly string[]) => all.length > 0;
  await goTo(page, line, column);
  return again(`quick fixes at ${line}:${column}`, async () => {
    await page.keyboard.press('ControlOrMeta+Period');
    return waitFor(`quick fixes at ${line}:${column}`, titles, isAny, patience);
  });
}

/** Applies the quick fix with this title at a place. */
export async function applyQuickFix(page: Page, line: number, column: number, title: string): Promise<void> {
  await quickFixes(page, line, column);
  await page.locator(row, { hasText: title }).first().click();
}
