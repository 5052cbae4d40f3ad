import type { SampleRow } from '../../server/src/protocol/index.ts';
import type { Words } from '../src/panel/words.ts';
import { createAriaGrid } from './ariaGrid.ts';
import { type Cell, extent, scrolledTo } from './geometry.ts';
import { createCursor } from './gridCursor.ts';
import { gridElements, pageOf, viewportOf } from './gridElements.ts';
import { gridPainter } from './gridPainter.ts';
import { type GridActions, type GridState, isSelected } from './gridState.ts';
import { type GridEars, listenToKeys, listenToMouse } from './listenGrid.ts';
import { type Bounds, within } from './moves.ts';
import type { RowCache } from './rowCache.ts';

/** The heat map: a canvas on a sheet that is as high as all rows, and beside it what a screen reader is told. */
export function createGrid(words: Words, cache: RowCache, actions: GridActions, start: Cell) {
  const elements = gridElements(words);
  const { grid, sheet, canvas, help } = elements;
  const speak = createAriaGrid(grid);
  const paint = gridPainter(elements, cache, words.sample);
  let state: GridState | undefined;
  let told: SampleRow | undefined;
  let isDue = false;

  const bounds = (): Bounds => {
    return { rows: state?.view.matched ?? 0, columns: state?.columns.length ?? 0, page: pageOf(elements) };
  };
  const tell = () => {
    if (!state) return;
    const { view, columns } = state;
    const [active, sample] = [within(cursor.cell(), bounds()), cache.at(Math.max(0, cursor.cell().row))];
    told = cursor.sample();
    const selected = sample !== undefined && isSelected(state, sample.line);
    speak({ rows: view.matched, columns, active, sample, isSelected: selected, sort: view.sort, words });
    actions.moved(columns[active.column], told);
  };
  const draw = () => {
    isDue = false;
    if (!state) return;
    const wanted = paint(state, cursor.cell());
    if (wanted) actions.want(wanted);
    if (cursor.sample() !== told) tell();
  };
  const drawSoon = () => {
    if (!isDue) requestAnimationFrame(draw);
    isDue = true;
  };
  const moved = () => {
    const { left, top } = scrolledTo(viewportOf(elements), cursor.cell());
    grid.scrollTo(left, top);
    tell();
    drawSoon();
  };
  const cursor = createCursor({ cache, actions, state: () => state, bounds, moved }, start);
  const ears: GridEars = { elements, cursor, actions, cache, state: () => state, bounds };
  listenToKeys(ears);
  listenToMouse(ears, words);
  for (const name of ['scroll', 'focus', 'blur'] as const) grid.addEventListener(name, drawSoon, { passive: true });
  new ResizeObserver(drawSoon).observe(grid);
  const show = (next: GridState) => {
    state = next;
    const { width, height } = extent(next.view.matched, next.columns.length);
    sheet.style.width = `${width}px`;
    sheet.style.height = `${height}px`;
    tell();
    drawSoon();
  };
  return {
    parts: [help, grid] as const,
    show,
    drawSoon,
    active: cursor.cell,
    focus: () => grid.focus(),
    picture: () => canvas.toDataURL('image/png'),
    place: () => ({ left: grid.scrollLeft, top: grid.scrollTop }),
    scrollTo: (left: number, top: number) => grid.scrollTo(left, top),
  };
}
