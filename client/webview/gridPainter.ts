import { contextOf } from './charts.ts';
import { drawGrid } from './drawGrid.ts';
import { type Cell, rowsIn } from './geometry.ts';
import { type GridElements, viewportOf } from './gridElements.ts';
import { type GridState, isSelected } from './gridState.ts';
import type { RowCache } from './rowCache.ts';
import { scoreFills, type Theme } from './theme.ts';

/** Draws the grid as it is, and gives the window of rows that it lacks. */
export function gridPainter(elements: GridElements, cache: RowCache, nameTitle: string) {
  let fills: { readonly theme: Theme; readonly made: readonly string[] } | undefined;
  return (state: GridState, active: Cell) => {
    const { view, columns, theme } = state;
    const port = viewportOf(elements);
    if (fills?.theme !== theme) fills = { theme, made: scoreFills(theme) };
    drawGrid(contextOf(elements.canvas, port.width, port.height), {
      view: port,
      rows: view.matched,
      columns,
      rowAt: cache.at,
      isSelected: (line) => isSelected(state, line),
      active,
      hasFocus: document.activeElement === elements.grid,
      sort: view.sort,
      nameTitle,
      theme,
      fills: fills.made,
    });
    return cache.lacking(rowsIn(port, view.matched));
  };
}
