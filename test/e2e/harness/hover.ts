import type { Page } from 'playwright-core';
import { characterAt, lineEndAt, type Point } from './points.ts';
import { waitFor } from './waitFor.ts';

const selector = '.monaco-resizable-hover .monaco-hover:not(.hidden), .monaco-editor-hover:not(.hidden)';

async function shown(page: Page): Promise<string> {
  const texts = await page.locator(selector).filter({ visible: true }).allInnerTexts();
  return texts.join('\n').replaceAll('\u00a0', ' ').trim();
}

const again = 2_000;

// The hover may miss a mouse that came while the text was drawn anew, so the mouse moves again now and then.
async function rest(page: Page, { x, y }: Point, accept: (text: string) => unknown): Promise<string> {
  let moved = 0;
  const read = async () => {
    if (Date.now() - moved > again && !(await shown(page))) {
      await page.mouse.move(x - 2, y);
      await page.mouse.move(x, y, { steps: 3 });
      moved = Date.now();
    }
    return shown(page);
  };
  return waitFor(`a hover at ${x}, ${y}`, read, accept);
}

const anything = (text: string) => text !== '' && !/^Loading\b/.test(text);

/** Rests the mouse on a character and returns what the hover says, once it is accepted (by default: any text). */
export async function hover(page: Page, line: number, column: number, accept = anything): Promise<string> {
  return rest(page, await characterAt(page, line, column), accept);
}

/** The same on the text that a decoration writes behind a line. */
export async function hoverLineEnd(page: Page, line: number, accept = anything): Promise<string> {
  return rest(page, await lineEndAt(page, line), accept);
}

/** Clicks a link in the hover that is shown. */
export async function clickInHover(page: Page, text: string): Promise<void> {
  await page.locator(selector).filter({ visible: true }).locator('a', { hasText: text }).first().click();
}

/** Takes the mouse off the text, so that the hover goes. */
export async function leaveHover(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await page.keyboard.press('Escape');
  await waitFor(
    'the hover to go',
    () => shown(page),
    (text) => text === '',
  );
}
