/** A place as Ruff writes it: both from 1, the column in UTF-16 units. */
export interface Location {
  readonly row: number;
  readonly column: number;
}

/** Turns a source's rows and columns into offsets. Lines end as Python ends them. */
export function offsetsOf(source: string): (location: Location) => number {
  const starts = [0, ...[...source.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
  return ({ row, column }) => Math.min((starts[row - 1] ?? source.length) + column - 1, source.length);
}
