import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Keeps a picture of the window as test-results/NAME.png. */
export async function saveScreenshot(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '..', '..', '..', 'test-results');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
