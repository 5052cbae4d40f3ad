import type { Page } from 'playwright-core';
import { boxes } from './boxes.ts';
import { clickBox } from './clickBox.ts';
import { waitFor } from './waitFor.ts';

const selector = '.part.statusbar .statusbar-item';

async function items(page: Page) {
  return (await boxes(page, selector)).filter(({ width, text }) => width > 0 && text.trim() !== '');
}

/** The texts of the items of the status bar, from the left. */
export async function statusBar(page: Page): Promise<string[]> {
  return (await items(page)).map(({ text }) => text.trim());
}

/** Clicks the item that has this in its text. */
export async function clickStatusBar(page: Page, text: string): Promise<void> {
  const find = async () => (await items(page)).find((item) => item.isOnTop && item.text.includes(text));
  await clickBox(page, await waitFor(`a status bar item \`${text}\``, find));
}
