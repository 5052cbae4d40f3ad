import type { RowsColumn, RowsScatter, RowsSort, SampleRow } from '../../../server/src/protocol/index.ts';
import type { Words } from './words.ts';

/** What the panel draws beside the rows. Replaces what was shown. */
export interface ResultsView {
  /** Rows belong to the order under whose number they were asked for. */
  readonly order: number;
  readonly graders: readonly { readonly title: string; readonly isShown: boolean }[];
  readonly total: number;
  readonly matched: number;
  readonly columns: readonly RowsColumn[];
  readonly sort: RowsSort | null;
  readonly filter: string;
  /** What is wrong in the filter. */
  readonly fault: { readonly message: string; readonly from: number; readonly to: number } | null;
  /** Why what is shown is old, or why nothing is. */
  readonly notice: string | null;
  /** A run comes first. */
  readonly isUnrun: boolean;
  readonly chart: Chart;
  readonly scatter: RowsScatter | null;
  /** What the last run spent, in words. */
  readonly cost: string | null;
}

/** What the pictures beside the grid are of. */
export interface Chart {
  /** Key of a column. */
  readonly by: string;
  readonly against: 'expert' | 'length';
}

/** Lines of the samples file, both ends inclusive, in order. */
export type LineRanges = readonly (readonly [first: number, last: number])[];

export interface Selection {
  readonly lines: LineRanges;
  readonly count: number;
}

/** Host → panel. */
export type ToPanel =
  | { readonly say: 'words'; readonly words: Words }
  | { readonly say: 'view'; readonly view: ResultsView }
  | { readonly say: 'rows'; readonly order: number; readonly from: number; readonly rows: readonly SampleRow[] }
  | { readonly say: 'selection'; readonly selection: Selection };

export const exportFormats = ['csv', 'markdown', 'png'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Panel → host. */
export type FromPanel =
  | { readonly ask: 'ready' }
  | { readonly ask: 'rows'; readonly order: number; readonly from: number; readonly count: number }
  | { readonly ask: 'sort'; readonly by: string; readonly descending: boolean }
  | { readonly ask: 'unsort' }
  | { readonly ask: 'filter'; readonly filter: string }
  | { readonly ask: 'grader'; readonly index: number }
  | { readonly ask: 'select'; readonly lines: readonly number[]; readonly on: boolean }
  | { readonly ask: 'selectAll' }
  | { readonly ask: 'selectNone' }
  | { readonly ask: 'chart'; readonly by: string; readonly against: 'expert' | 'length' }
  | { readonly ask: 'open'; readonly line: number }
  | { readonly ask: 'run' }
  | { readonly ask: 'rerun' }
  | { readonly ask: 'subset' }
  | { readonly ask: 'export'; readonly format: ExportFormat; readonly picture?: string };
