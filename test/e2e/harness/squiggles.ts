import type { Page } from 'playwright-core';
import { type Box, boxes } from './boxes.ts';
import { editor, lineNumbers, lineOf } from './lines.ts';

export interface Squiggle {
  readonly line: number;
  /** The column of its first character, from 1, and how many characters it underlines. */
  readonly column: number;
  readonly length: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
}

interface Grid {
  readonly left: number;
  readonly width: number;
}

// The font is monospaced: the longest line in view tells how wide a character is.
async function characterGrid(page: Page): Promise<Grid> {
  const spans = await boxes(page, `${editor} .view-lines > .view-line > span`);
  const longest = spans.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  return page
    .locator(`${editor} .view-lines > .view-line > span`)
    .nth(spans.indexOf(longest))
    .evaluate((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const ends = [...node.querySelectorAll('span')].filter((span) => span.textContent === '');
      if (ends[0]) range.setEndBefore(ends[0]);
      const { left, width } = range.getBoundingClientRect();
      return { left, width: width / (node.textContent?.length || 1) };
    });
}

function severityOf({ className }: Box): Squiggle['severity'] {
  return (/squiggly-(error|warning|info|hint)/.exec(className)?.[1] ?? 'hint') as Squiggle['severity'];
}

/** The underlined places that are in view, from the top, then from the left. */
export async function squiggles(page: Page): Promise<Squiggle[]> {
  const found = await boxes(page, `${editor} .view-overlays [class*="squiggly-"]`);
  if (found.length === 0) return [];
  const [numbers, grid] = [await lineNumbers(page), await characterGrid(page)];
  const all = found.map((box) => ({
    line: lineOf(box, numbers),
    column: Math.round((box.left - grid.left) / grid.width) + 1,
    length: Math.round(box.width / grid.width),
    severity: severityOf(box),
  }));
  return all.sort((one, other) => one.line - other.line || one.column - other.column);
}
