import type { Words } from '../src/panel/words.ts';
import { cellSpoken } from './cellText.ts';
import { cellAt } from './geometry.ts';
import type { Cursor } from './gridCursor.ts';
import { type GridElements, viewportOf } from './gridElements.ts';
import type { GridActions, GridState } from './gridState.ts';
import { type Bounds, moved } from './moves.ts';
import type { RowCache } from './rowCache.ts';

export interface GridEars {
  readonly elements: GridElements;
  readonly cursor: Cursor;
  readonly actions: GridActions;
  readonly cache: RowCache;
  readonly state: () => GridState | undefined;
  readonly bounds: () => Bounds;
}

/** Hears the keys that the grid knows; the others are the page’s. */
export function listenToKeys({ elements, cursor, actions, bounds }: GridEars): void {
  const acts: Readonly<Record<string, () => void>> = {
    Enter: cursor.enter,
    ' ': cursor.toggle,
    'Control+a': actions.selectAll,
    Escape: actions.selectNone,
    '/': actions.filter,
  };
  elements.grid.addEventListener('keydown', (event) => {
    const name = (event.ctrlKey || event.metaKey ? 'Control+' : '') + event.key;
    const next = moved(name, cursor.cell(), bounds());
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!next && !act) return;
    event.preventDefault();
    act?.();
    if (next) cursor.moveTo(next, event.shiftKey);
  });
}

/** Hears the mouse. */
export function listenToMouse(ears: GridEars, words: Words): void {
  const { elements, cursor, cache, state } = ears;
  const { grid, canvas } = elements;
  grid.addEventListener('click', (event) => {
    const cell = cellUnder(ears, event);
    if (!cell) return;
    cursor.moveTo(cell, event.shiftKey);
    if (cell.row < 0) cursor.enter();
    else if (cell.isMark || event.ctrlKey || event.metaKey) cursor.toggle();
  });
  grid.addEventListener('dblclick', (event) => {
    const cell = cellUnder(ears, event);
    if (cell && cell.row >= 0 && !cell.isMark) cursor.enter();
  });
  grid.addEventListener('mousemove', (event) => {
    const cell = cellUnder(ears, event);
    const sample = cell && cell.row >= 0 ? cache.at(cell.row) : undefined;
    const column = cell && state()?.columns[cell.column];
    const said = column && (sample ? `${column.title}: ${cellSpoken(column, sample, words)}` : column.title);
    canvas.title = [sample?.id, said].filter((part) => part !== undefined).join('\n');
  });
}

function cellUnder({ elements, bounds }: GridEars, { clientX, clientY }: MouseEvent) {
  const { left, top } = elements.canvas.getBoundingClientRect();
  return cellAt(viewportOf(elements), bounds(), { x: clientX - left, y: clientY - top });
}
