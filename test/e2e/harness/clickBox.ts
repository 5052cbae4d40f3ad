import type { Page } from 'playwright-core';
import type { Box } from './boxes.ts';

/** Clicks the middle of what was seen there. */
export async function clickBox(page: Page, { left, top, width, height }: Box): Promise<void> {
  await page.mouse.click(left + width / 2, top + height / 2);
}
