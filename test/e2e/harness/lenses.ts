import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Box, boxes } from './boxes.ts';
import { clickBox } from './clickBox.ts';
import { lineEnds } from './lineEnds.ts';
import { editor, lineNumbers } from './lines.ts';
import { notifications } from './notifications.ts';
import { statusBar } from './statusBar.ts';
import { waitFor } from './waitFor.ts';

export interface Lens {
  /** The line above which it stands. */
  readonly line: number;
  readonly text: string;
}

async function placed(page: Page): Promise<(Lens & { readonly box: Box })[]> {
  const [numbers, found] = [await lineNumbers(page), await boxes(page, `${editor} .codelens-decoration a`)];
  const shown = found
    .filter(({ width }) => width > 0)
    .sort((one, other) => one.top - other.top || one.left - other.left);
  return shown.map((box) => {
    const below = numbers.find((number) => number.top + number.height / 2 > box.top + box.height / 2);
    return { line: Number(below?.text ?? 0), text: box.text, box };
  });
}

/** The code lenses that are in view, from the top, then from the left. */
export async function codeLenses(page: Page): Promise<Lens[]> {
  return (await placed(page)).map(({ line, text }) => ({ line, text }));
}

const aim = 300;
const patience = 4_000;

/** All that a click on a lens may change, in one text. */
async function surroundings(page: Page): Promise<string> {
  const tabs = (await boxes(page, '.tab')).map(({ label }) => label);
  const inputs = await page.locator('.quick-input-widget').filter({ visible: true }).count();
  return JSON.stringify([await statusBar(page), await lineEnds(page), await notifications(page), tabs, inputs]);
}

async function reacts(page: Page, before: string): Promise<boolean> {
  const read = async () => (await surroundings(page)) !== before;
  return waitFor('a reaction', read, undefined, patience).catch(() => false);
}

/**
 * Clicks the first lens that has this in its text, above this line where one is given, once it can be clicked and has
 * stood there as long as a person needs to aim. Where nothing at all happens it clicks once more, as a person does:
 * of lenses that are drawn anew in that moment the editor has forgotten the commands.
 */
export async function clickLens(page: Page, text: string, line?: number): Promise<void> {
  const before = await aimAndClick(page, text, line);
  if (!(await reacts(page, before))) await aimAndClick(page, text, line);
}

async function aimAndClick(page: Page, text: string, line?: number): Promise<string> {
  const wanted = (lens: Lens) => lens.text.includes(text) && (line === undefined || lens.line === line);
  const find = async () => (await placed(page)).filter(wanted).find(({ box }) => box.isOnTop)?.box;
  const still = async () => {
    const box = await find();
    if (!box) return undefined;
    const drawn = await elementAt(page, box);
    await pause(aim);
    const isDrawn = await drawn.evaluate((element) => element?.isConnected ?? false);
    const after = await find();
    return isDrawn && after?.top === box.top && after.left === box.left ? after : undefined;
  };
  const box = await waitFor(`a code lens \`${text}\``, still);
  const before = await surroundings(page);
  await clickBox(page, box);
  return before;
}

function elementAt(page: Page, { left, top, width, height }: Box) {
  const middle = [left + width / 2, top + height / 2] as const;
  return page.evaluateHandle(([x, y]) => document.elementFromPoint(x, y), middle);
}
