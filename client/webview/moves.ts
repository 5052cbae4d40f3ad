import type { Cell } from './geometry.ts';

/** How far the grid reaches, and how many rows are in view. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

type Move = (cell: Cell, bounds: Bounds) => Cell;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(0, row - page), column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: -1 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Control+Home': () => ({ row: 0, column: -1 }),
  'Control+End': (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/** The cell that a key leads to, within the grid; undefined where it is no key that moves. */
export function moved(key: string, cell: Cell, bounds: Bounds): Cell | undefined {
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return move && within(move(cell, bounds), bounds);
}

/** The nearest cell that there is. */
export function within({ row, column }: Cell, { rows, columns }: Bounds): Cell {
  return { row: clamp(row, rows), column: clamp(column, columns) };
}

function clamp(at: number, count: number): number {
  return Math.max(-1, Math.min(count - 1, at));
}
