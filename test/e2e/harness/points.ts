import type { Page } from 'playwright-core';
import { boxes } from './boxes.ts';
import { editor, lineNumbers, lineOf } from './lines.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const selector = `${editor} .view-lines > .view-line`;

async function elementOf(page: Page, line: number) {
  const [numbers, lines] = [await lineNumbers(page), await boxes(page, selector)];
  const index = lines.findIndex((box) => lineOf(box, numbers) === line);
  if (index < 0) throw new Error(`Line ${line} is not in view; in view: ${numbers.map(({ text }) => text).join(' ')}`);
  return page.locator(selector).nth(index);
}

/** Where on the page a character of the editor stands; `column` counts from 1. */
export async function characterAt(page: Page, line: number, column: number): Promise<Point> {
  const element = await elementOf(page, line);
  return element.evaluate((node, offset) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let rest = offset;
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const length = text.textContent?.length ?? 0;
      if (rest < length) {
        const range = document.createRange();
        range.setStart(text, rest);
        range.setEnd(text, rest + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      rest -= length;
    }
    throw new Error(`The line has no character ${offset + 1}: ${node.textContent}`);
  }, column - 1);
}

/** A point inside the text that a decoration writes behind a line. */
export async function lineEndAt(page: Page, line: number): Promise<Point> {
  const numbers = await lineNumbers(page);
  const spans = await boxes(page, `${editor} .view-lines .view-line span span`);
  const box = spans.find((span) => span.after !== '' && lineOf(span, numbers) === line);
  if (!box) throw new Error(`Nothing is written behind line ${line}.`);
  return { x: box.left + box.width - 8, y: box.top + box.height / 2 };
}
