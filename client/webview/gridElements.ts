import type { Words } from '../src/panel/words.ts';
import { attributes, element } from './element.ts';
import { size, type Viewport } from './geometry.ts';

/** The grid's elements: a sheet as high as all rows scrolls in it, and on the sheet a canvas that stays in view. */
export function gridElements(words: Words) {
  const canvas = element('canvas');
  attributes(canvas, { 'aria-hidden': true });
  const sheet = element('div', { role: 'presentation', className: 'sheet' }, canvas);
  const grid = element('div', { role: 'grid', tabIndex: 0, className: 'grid', id: 'grid' }, sheet);
  const help = element('p', { id: 'help', className: 'spoken', textContent: words.gridHelp });
  attributes(grid, { 'aria-label': words.title, 'aria-describedby': 'help', 'aria-multiselectable': true });
  return { canvas, sheet, grid, help };
}

export type GridElements = ReturnType<typeof gridElements>;

/** What is in view. */
export function viewportOf({ grid }: GridElements): Viewport {
  return { left: grid.scrollLeft, top: grid.scrollTop, width: grid.clientWidth, height: grid.clientHeight };
}

/** Rows that are whole in view, but for one that stays when a page is turned. */
export function pageOf({ grid }: GridElements): number {
  return Math.max(1, Math.floor((grid.clientHeight - size.head) / size.row) - 1);
}
