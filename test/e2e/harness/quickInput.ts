import type { Locator, Page } from 'playwright-core';
import { boxes } from './boxes.ts';
import { waitFor } from './waitFor.ts';

const widget = '.quick-input-widget';
const row = `${widget} .quick-input-list .monaco-list-row`;

export interface QuickInput {
  readonly title: string;
  /** What it asks, below the box. */
  readonly message: string;
  /** The rows in view: label, description and detail. */
  readonly rows: string[];
}

async function isOpen(page: Page): Promise<boolean> {
  return page.locator(widget).isVisible();
}

async function textOf(page: Page, selector: string): Promise<string> {
  return (await boxes(page, selector))
    .filter(({ width }) => width > 0)
    .map(({ text }) => text)
    .join(' ');
}

/** What the quick pick or input box shows that is open, or opens now. */
export async function quickInput(
  page: Page,
  accept: (shown: QuickInput) => unknown = Boolean,
  limit = 20_000,
): Promise<QuickInput> {
  const read = async () => {
    if (!(await isOpen(page))) return undefined;
    const [title, message] = [
      await textOf(page, `${widget} .quick-input-title`),
      await textOf(page, `${widget} .quick-input-message`),
    ];
    return { title, message, rows: (await boxes(page, row)).map(({ label }) => label) };
  };
  return waitFor('a quick input', read, (shown) => shown && accept(shown), limit);
}

async function fill(page: Page, text: string): Promise<void> {
  await waitFor('a quick input', () => isOpen(page));
  const box = page.locator(`${widget} .quick-input-box input`).filter({ visible: true });
  await box.fill(text);
}

/** Types into the input box that is open, or opens now, and accepts. */
export async function answer(page: Page, text: string): Promise<void> {
  await fill(page, text);
  await page.keyboard.press('Enter');
}

/** Waits until no quick pick or input box is open: until then it may take the keyboard back. */
export async function quickInputToGo(page: Page): Promise<void> {
  await waitFor('the quick input to go', async () => !(await isOpen(page)));
}

/** Chooses the row of the quick pick whose label this is. */
export async function choose(page: Page, label: string): Promise<void> {
  await quickInput(page, ({ rows }) => rows.some((text) => text.includes(label)));
  await page
    .locator(`${row}[aria-label*=${JSON.stringify(label)}]`)
    .first()
    .click();
}

/** Runs a command by its title, as the palette shows it (`Rewardsmith: New Grader`). */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const wanted = page.locator(row).filter({ has: page.getByText(title, { exact: true }) });
  await waitFor(`the command ${title}`, () => search(page, `>${title}`, wanted), Boolean, 40_000);
  await wanted.first().click();
}

/** Whether the text finds it; asked anew each time, because an extension may not have told its commands yet. */
async function search(page: Page, text: string, wanted: Locator): Promise<boolean> {
  await fill(page, '>');
  await fill(page, text);
  return wanted
    .first()
    .waitFor({ timeout: 2_000 })
    .then(
      () => true,
      () => false,
    );
}
