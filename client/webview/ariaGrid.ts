import type { RowsSort, SampleRow } from '../../server/src/protocol/index.ts';
import type { Words } from '../src/panel/words.ts';
import { cellSpoken } from './cellText.ts';
import { attributes, element } from './element.ts';
import { fill } from './fill.ts';
import type { Cell } from './geometry.ts';
import type { GridColumn } from './gridColumn.ts';

/** What a screen reader is told of the grid. */
export interface SpokenGrid {
  readonly rows: number;
  readonly columns: readonly GridColumn[];
  readonly active: Cell;
  /** The active row; undefined before it has come. */
  readonly sample: SampleRow | undefined;
  readonly isSelected: boolean;
  readonly sort: RowsSort | null;
  readonly words: Words;
}

/**
 * Keeps the head and the active row as elements that are not seen, so that the grid has the semantics of one however
 * many rows it draws: the element with the focus names the active cell.
 */
export function createAriaGrid(grid: HTMLElement) {
  const head = element('div', { role: 'row' });
  const row = element('div', { role: 'row' });
  const hidden = element('div', { role: 'rowgroup', className: 'spoken' }, head, row);
  grid.prepend(hidden);
  let titles: readonly GridColumn[] | undefined;
  let sorted: RowsSort | null = null;
  return (spoken: SpokenGrid) => {
    const { columns, sort, active, rows, words } = spoken;
    if (columns !== titles || sort !== sorted) head.replaceChildren(...heads(columns, sort, words));
    [titles, sorted] = [columns, sort];
    attributes(head, { 'aria-rowindex': 1 });
    row.replaceChildren(...cells(spoken));
    attributes(row, { 'aria-rowindex': Math.max(0, active.row) + 2, 'aria-selected': spoken.isSelected });
    attributes(grid, {
      'aria-rowcount': rows + 1,
      'aria-colcount': columns.length + 1,
      'aria-activedescendant': idOf(active.row < 0 ? 'head' : 'cell', active.column),
    });
  };
}

const idOf = (kind: 'head' | 'cell', column: number) => `${kind}${column + 1}`;

function heads(columns: readonly GridColumn[], sort: RowsSort | null, words: Words): HTMLElement[] {
  return [{ key: 'id', title: words.sample }, ...columns].map(({ key, title }, at) => {
    const made = element('div', { role: 'columnheader', id: idOf('head', at - 1), textContent: title });
    const order = sort?.by === key ? (sort.descending ? 'descending' : 'ascending') : 'none';
    attributes(made, { 'aria-colindex': at + 1, 'aria-sort': order });
    return made;
  });
}

function cells({ columns, sample, isSelected, words }: SpokenGrid): HTMLElement[] {
  const name = sample ? fill(words.row, sample.id, sample.line) : words.loading;
  const texts = columns.map((column) =>
    sample ? `${column.title}: ${cellSpoken(column, sample, words)}` : words.loading,
  );
  return [isSelected ? `${name}, ${words.isSelected}` : name, ...texts].map((textContent, at) => {
    const made = element('div', { role: at === 0 ? 'rowheader' : 'gridcell', id: idOf('cell', at - 1), textContent });
    attributes(made, { 'aria-colindex': at + 1 });
    return made;
  });
}
