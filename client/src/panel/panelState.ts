import type { RowsSort } from '../../../server/src/protocol/index.ts';
import type { Chart, LineRanges } from './messages.ts';

/** All that a panel remembers of how it is looked at. */
export interface PanelState {
  /** Path of the grader; absent means the first. */
  readonly path?: readonly (string | number)[];
  /** Null in the order of the file. */
  readonly sort: RowsSort | null;
  readonly filter: string;
  readonly chart: Chart;
  /** Lines of the samples that are selected. */
  readonly selected: LineRanges;
  /** URI of the samples that they are lines of. */
  readonly samples?: string;
}

/** How a panel begins. */
export const firstState: PanelState = {
  sort: null,
  filter: '',
  chart: { by: 'reward', against: 'length' },
  selected: [],
};
