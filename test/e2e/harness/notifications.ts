import type { Page } from 'playwright-core';
import { runCommand } from './quickInput.ts';
import { waitFor } from './waitFor.ts';

const toast = '.notifications-toasts .notification-toast .notification-list-item';
const dialog = '.monaco-dialog-box';

async function texts(page: Page, selector: string): Promise<string[]> {
  const all = await page.locator(selector).filter({ visible: true }).allInnerTexts();
  return all.map((text) => text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ').trim());
}

/** The messages of the notifications that are shown, progress included. */
export async function notifications(page: Page): Promise<string[]> {
  return texts(page, `${toast} .notification-list-item-message`);
}

/** Clicks a button of the notification that has this in its message. */
export async function clickNotification(page: Page, message: string, button: string): Promise<void> {
  const shown = page.locator(toast).filter({ hasText: message });
  await shown.hover();
  await shown.locator('.monaco-button', { hasText: button }).first().click();
}

/** Closes every notification. */
export async function clearNotifications(page: Page): Promise<void> {
  await runCommand(page, 'Notifications: Clear All Notifications');
  await waitFor(
    'the notifications to go',
    () => texts(page, toast),
    (all) => all.length === 0,
  );
}

/** The text of the modal dialog that is shown, or comes now: message and detail. */
export async function modal(page: Page): Promise<string> {
  const read = async () => (await texts(page, `${dialog} .dialog-message-container`))[0];
  return waitFor('a modal dialog', read);
}

/** Clicks a button of the modal dialog. */
export async function clickModal(page: Page, button: string): Promise<void> {
  await page.locator(`${dialog} .monaco-button`, { hasText: button }).first().click();
}
