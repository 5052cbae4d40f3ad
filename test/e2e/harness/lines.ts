import type { Page } from 'playwright-core';
import { type Box, boxes } from './boxes.ts';

/** The editor that has the focus, or had it last. */
export const editor = '.editor-group-container.active .editor-instance .monaco-editor';

/** The numbers of the lines that are in view, from the top. */
export async function lineNumbers(page: Page): Promise<Box[]> {
  const numbers = await boxes(page, `${editor} .margin-view-overlays .line-numbers`);
  return numbers.filter(({ text }) => /^\d+$/.test(text)).sort((one, other) => one.top - other.top);
}

/** The number of the line on which a box stands; 0 for one on no numbered line. */
export function lineOf({ top, height }: Box, numbers: readonly Box[]): number {
  const middle = top + height / 2;
  const line = numbers.find((number) => number.top <= middle && middle < number.top + number.height);
  return Number(line?.text ?? 0);
}

/** The texts of the lines that are in view, by their numbers, from 1. */
export async function lineTexts(page: Page): Promise<Map<number, string>> {
  const [numbers, lines] = [await lineNumbers(page), await boxes(page, `${editor} .view-lines > .view-line`)];
  const entries = lines.map((line) => [lineOf(line, numbers), line.text] as const);
  return new Map(entries.sort(([one], [other]) => one - other));
}
