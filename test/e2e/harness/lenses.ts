import type { Page } from 'playwright-core';
import { type Box, boxes } from './boxes.ts';
import { clickBox } from './clickBox.ts';
import { editor, lineNumbers } from './lines.ts';
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

/** Clicks the first lens that has this in its text, above this line where one is given. */
export async function clickLens(page: Page, text: string, line?: number): Promise<void> {
  const wanted = (lens: Lens) => lens.text.includes(text) && (line === undefined || lens.line === line);
  const find = async () => (await placed(page)).find(wanted)?.box;
  await clickBox(page, await waitFor(`a code lens \`${text}\``, find));
}
