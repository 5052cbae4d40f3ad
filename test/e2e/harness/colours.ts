import type { Page } from 'playwright-core';
import { characterAt } from './points.ts';

/** The colour in which a character of the editor is written, as `rgb(…)`; `column` counts from 1. */
export async function colourAt(page: Page, line: number, column: number): Promise<string> {
  const { x, y } = await characterAt(page, line, column);
  return page.evaluate(
    ([left, top]) => {
      const all = document.elementsFromPoint(left!, top!);
      const text = all.find((element) => element.closest('.view-line') && element.tagName === 'SPAN');
      return text ? getComputedStyle(text).color : '';
    },
    [x, y],
  );
}
