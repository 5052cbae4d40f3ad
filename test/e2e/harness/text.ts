import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { boxes } from './boxes.ts';
import { editor, lineTexts } from './lines.ts';
import { answer, quickInput, quickInputToGo } from './quickInput.ts';
import { statusBar } from './statusBar.ts';
import { waitFor } from './waitFor.ts';

const tab = '.editor-group-container.active .tab.active';

/** Opens a file of the workspace by its path, and waits until its text is shown. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+KeyP');
  await waitFor(`${path} among the files`, () => search(page, path), Boolean, 40_000);
  await page.keyboard.press('Enter');
  await waitFor(
    `the tab of ${path}`,
    () => boxes(page, tab),
    ([active]) => active?.label.includes(basename(path)),
  );
  await waitFor(
    `the text of ${path}`,
    () => lineTexts(page),
    (lines) => lines.size > 0,
  );
  await focusText(page);
}

/**
 * Whether the path is found; asked anew each time, because a file that was just written may not be indexed yet and the
 * box goes when a view that opens late takes the keyboard.
 */
async function search(page: Page, path: string): Promise<boolean> {
  const box = page.locator('.quick-input-widget .quick-input-box input').filter({ visible: true });
  const settled = ({ rows }: { rows: readonly string[] }) => rows[0]?.includes(basename(path));
  const asked = async () => {
    if (!(await box.isVisible())) await page.keyboard.press('ControlOrMeta+KeyP');
    await box.fill('', { timeout: 2_000 });
    await box.fill(path, { timeout: 2_000 });
    await quickInput(page, settled, 2_000);
  };
  return asked().then(
    () => true,
    () => false,
  );
}

/** Gives the keyboard to the text. */
export async function focusText(page: Page): Promise<void> {
  const input = page.locator(`${editor} .native-edit-context, ${editor} textarea.inputarea`).first();
  await waitFor('the text to have the keyboard', async () => {
    await input.focus();
    return page.locator(`${editor}.focused`).count();
  });
}

/** Puts the cursor there, and the line into the middle of the view; both count from 1. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await focusText(page);
  await page.keyboard.press('Control+KeyG');
  await answer(page, `:${line}:${column}`);
  await quickInputToGo(page);
  const place = `Ln ${line}, Col ${column}`;
  await waitFor(
    `the cursor at ${place}`,
    () => statusBar(page),
    (items) => items.some((text) => text.includes(place)),
  );
  await focusText(page);
}

/** Selects characters of one line, `from` up to before `to`. */
export async function select(page: Page, line: number, from: number, to: number): Promise<void> {
  await goTo(page, line, from);
  for (let column = from; column < to; column++) await page.keyboard.press('Shift+ArrowRight');
}

/** Types key by key, as a person does: brackets close themselves, lines indent, suggestions come. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
}

/** Puts text in place of the selection in one go, as it stands. */
export async function insert(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
}

/** Puts text in place of the first `old` on a line that is in view. */
export async function replace(page: Page, line: number, old: string, text: string): Promise<void> {
  const at = (await lineTexts(page)).get(line)?.indexOf(old) ?? -1;
  if (at < 0) throw new Error(`Line ${line} has no \`${old}\`: ${(await lineTexts(page)).get(line)}`);
  await select(page, line, at + 1, at + 1 + old.length);
  if (text === '') await page.keyboard.press('Delete');
  else await insert(page, text);
}

/** Saves the file and waits until it is saved. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+KeyS');
  await waitFor(
    'the file to be saved',
    () => page.locator(`${tab}.dirty`).count(),
    (dirty) => dirty === 0,
  );
}
