import type { Page } from 'playwright-core';
import { boxes } from './boxes.ts';
import { again, patience, waitFor } from './waitFor.ts';

const row = '.suggest-widget.visible .monaco-list-row';

async function shown(page: Page): Promise<string[]> {
  const labels = await boxes(page, `${row} .label-name`);
  return labels.sort((one, other) => one.top - other.top).map(({ text }) => text);
}

const any = (labels: readonly string[]) => labels.length > 0;

/**
 * Asks for completions at the cursor: the labels in view (about a dozen), once they are accepted. Where none come it asks
 * anew, as a person does: an editor that is drawn anew closes the list.
 */
export async function suggestions(page: Page, accept: (labels: string[]) => unknown = any): Promise<string[]> {
  return again('completions', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Space');
    return waitFor('completions', () => shown(page), accept, patience);
  });
}

/** The labels of the completions that are shown already, or come by themselves. */
export async function suggested(page: Page, accept: (labels: string[]) => unknown = any): Promise<string[]> {
  return waitFor('completions', () => shown(page), accept);
}

/** Takes the completion with this label. */
export async function accept(page: Page, label: string): Promise<void> {
  const wanted = page.locator(row).filter({ has: page.locator('.label-name').getByText(label, { exact: true }) });
  await wanted.first().click();
  await waitFor(
    'the completions to go',
    () => page.locator(row).count(),
    (count) => count === 0,
  );
}

/** What is told of the completion with this label, beside the list, once it is accepted. */
export async function suggestionDetails(page: Page, label: string, accept: (text: string) => unknown): Promise<string> {
  const wanted = page.locator(row).filter({ has: page.locator('.label-name').getByText(label, { exact: true }) });
  const isFocused = () => wanted.first().evaluate((element) => element.classList.contains('focused'));
  await waitFor(`${label} to be chosen`, async () => {
    if (await isFocused()) return true;
    await page.keyboard.press('ArrowDown');
    return isFocused();
  });
  const details = page.locator('.suggest-details').filter({ visible: true });
  if ((await details.count()) === 0) await page.keyboard.press('Control+Space');
  return waitFor(
    `what is told of ${label}`,
    async () => (await details.allInnerTexts()).join('\n').replaceAll('\u00a0', ' '),
    accept,
  );
}
