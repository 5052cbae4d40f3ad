import type { SampleRow } from '../../server/src/protocol/index.ts';
import { hasLine } from '../src/panel/lineRanges.ts';
import type { ResultsView, Selection } from '../src/panel/messages.ts';
import type { GridColumn } from './gridColumn.ts';
import type { Theme } from './theme.ts';

/** What the user does in the grid. */
export interface GridActions {
  readonly want: (window: { readonly from: number; readonly count: number }) => void;
  readonly open: (sample: SampleRow) => void;
  readonly sort: (column: GridColumn | undefined) => void;
  readonly select: (lines: readonly number[], on: boolean) => void;
  readonly selectAll: () => void;
  readonly selectNone: () => void;
  readonly filter: () => void;
  /** Another cell is active, or its row has come. */
  readonly moved: (column: GridColumn | undefined, sample: SampleRow | undefined) => void;
}

/** What the grid shows. */
export interface GridState {
  readonly view: ResultsView;
  readonly columns: readonly GridColumn[];
  readonly selection: Selection;
  readonly theme: Theme;
}

/** Whether the row on a line of the samples is selected. */
export function isSelected({ selection }: GridState, line: number): boolean {
  return hasLine(selection.lines, line);
}
