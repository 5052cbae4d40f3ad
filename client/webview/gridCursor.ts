import type { SampleRow } from '../../server/src/protocol/index.ts';
import type { Cell } from './geometry.ts';
import { type GridActions, type GridState, isSelected } from './gridState.ts';
import { type Bounds, within } from './moves.ts';
import type { RowCache } from './rowCache.ts';

/** The active cell, and what can be done there. */
export interface Cursor {
  readonly cell: () => Cell;
  /** Row of the active cell; undefined in the head, and before it has come. */
  readonly sample: () => SampleRow | undefined;
  readonly moveTo: (cell: Cell, isSelecting: boolean) => void;
  /** Opens the sample; in the head, sorts by the column. */
  readonly enter: () => void;
  /** Selects the row, or no longer; in the head as `enter`. */
  readonly toggle: () => void;
}

export interface CursorNeeds {
  readonly cache: RowCache;
  readonly actions: GridActions;
  readonly state: () => GridState | undefined;
  readonly bounds: () => Bounds;
  readonly moved: () => void;
}

/** Begins at a cell. */
export function createCursor({ cache, actions, state, bounds, moved }: CursorNeeds, start: Cell): Cursor {
  let cell = start;
  let anchor: number | undefined;
  const sample = () => (cell.row < 0 ? undefined : cache.at(cell.row));
  const selectTo = (row: number) => {
    anchor ??= cell.row;
    const [first, last] = [Math.max(0, Math.min(anchor, row)), Math.max(anchor, row)];
    const rows = Array.from({ length: last - first + 1 }, (_, at) => cache.at(first + at));
    actions.select(
      rows.flatMap((each) => each?.line ?? []),
      true,
    );
  };
  const enter = () => {
    const found = sample();
    if (found) actions.open(found);
    else if (cell.row < 0) actions.sort(state()?.columns[cell.column]);
  };
  const toggle = () => {
    const [found, now] = [sample(), state()];
    if (cell.row < 0) enter();
    else if (found && now) actions.select([found.line], !isSelected(now, found.line));
  };
  const moveTo: Cursor['moveTo'] = (next, isSelecting) => {
    const target = within(next, bounds());
    if (isSelecting) selectTo(target.row);
    else anchor = undefined;
    cell = target;
    moved();
  };
  return { cell: () => cell, sample, moveTo, enter, toggle };
}
