/** Sizes in CSS pixels. */
export const size = { row: 22, head: 38, mark: 24, id: 150, cell: 62 } as const;

/** Where the first column of scores begins: what is left of it stays in view. */
export const frozen = size.mark + size.id;

/** What is in view of the grid. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Places from `first` up to, not including, `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Height and width of the whole grid. */
export function extent(rows: number, columns: number): { readonly width: number; readonly height: number } {
  return { width: frozen + columns * size.cell, height: size.head + rows * size.row };
}

/** The rows that are at least in part in view. */
export function rowsIn({ top, height }: Viewport, rows: number): Span {
  const first = Math.min(rows, Math.floor(top / size.row));
  return { first, end: Math.min(rows, Math.ceil((top + Math.max(0, height - size.head)) / size.row)) };
}

/** The columns that are at least in part in view. */
export function columnsIn({ left, width }: Viewport, columns: number): Span {
  const first = Math.min(columns, Math.floor(left / size.cell));
  return { first, end: Math.min(columns, Math.ceil((left + Math.max(0, width - frozen)) / size.cell)) };
}

/** A cell: row −1 is the head, column −1 the sample’s name. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What stands at a point of the view; undefined beyond the grid. `isMark` where it is the mark of selection. */
export function cellAt(
  view: Viewport,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  { x, y }: { readonly x: number; readonly y: number },
) {
  const row = y < size.head ? -1 : Math.floor((view.top + y - size.head) / size.row);
  const column = x < frozen ? -1 : Math.floor((view.left + x - frozen) / size.cell);
  if (row >= rows || column >= columns) return undefined;
  return { row, column, isMark: x < size.mark };
}

/** Where a view must be scrolled to, to show a cell whole. */
export function scrolledTo(view: Viewport, { row, column }: Cell): { readonly left: number; readonly top: number } {
  return {
    top: row < 0 ? view.top : between(view.top, row * size.row, size.row, view.height - size.head),
    left: column < 0 ? view.left : between(view.left, column * size.cell, size.cell, view.width - frozen),
  };
}

function between(at: number, place: number, length: number, room: number): number {
  if (place < at) return place;
  return place + length > at + room ? Math.max(0, place + length - room) : at;
}
