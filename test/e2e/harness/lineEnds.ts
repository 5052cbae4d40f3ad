import type { Page } from 'playwright-core';
import { boxes } from './boxes.ts';
import { editor, lineNumbers, lineOf } from './lines.ts';

export interface LineEnd {
  readonly line: number;
  readonly text: string;
  /** As the browser computes it: `rgb(r, g, b)`. */
  readonly colour: string;
}

/** What decorations write behind the lines in view, one entry a decoration, from the top. */
export async function lineEnds(page: Page): Promise<LineEnd[]> {
  const [numbers, spans] = [await lineNumbers(page), await boxes(page, `${editor} .view-lines .view-line span span`)];
  const ends = spans.filter(({ after }) => after !== '');
  const found = ends.map((box) => ({ line: lineOf(box, numbers), text: box.after, colour: box.colour }));
  return found.sort((one, other) => one.line - other.line);
}
