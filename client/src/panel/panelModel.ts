import type { SampleRows } from '../../../server/src/protocol/index.ts';
import type { FromPanel, ResultsView, ToPanel } from './messages.ts';
import type { PanelState } from './panelState.ts';
import type { ResultsParts } from './resultsParts.ts';
import type { RowsSource } from './rowsSource.ts';
import { type Refusal, refusalOf, unrefused, viewOf } from './viewOf.ts';

/** What a panel shows: how it is looked at, and what the server said last. */
export interface PanelModel {
  readonly state: () => PanelState;
  readonly answer: () => SampleRows | undefined;
  /** Changes how it is looked at, without asking anew. */
  readonly change: (part: Partial<PanelState>) => void;
  /** Asks the server for all that is shown. */
  readonly refresh: () => Promise<void>;
  /** Asks for a window of rows of the order that is shown. */
  readonly rows: (asked: Extract<FromPanel, { ask: 'rows' }>) => Promise<void>;
  /** Asks for other pictures of the same rows. */
  readonly chart: (chart: ResultsView['chart']) => Promise<void>;
  readonly showSelection: () => void;
}

export interface ModelNeeds extends Pick<ResultsParts, 'kept' | 'keep'> {
  readonly source: RowsSource;
  readonly say: (message: ToPanel) => void;
  /** Resolves when the server knows the spec. */
  readonly opened: () => Promise<unknown>;
}

/** Rows that are asked for together with the figures. */
const firstRows = 200;

/** Begins with how the panel was looked at before, and asks nothing yet. An answer that comes late is dropped. */
export function createPanelModel({ source, say, kept, keep, opened }: ModelNeeds): PanelModel {
  let state = kept();
  let answer: SampleRows | undefined;
  let refusal: Refusal = unrefused;
  let [order, asking] = [0, 0];
  const change = (part: Partial<PanelState>) => {
    state = { ...state, ...part };
    keep(state);
  };
  const showView = () => say({ say: 'view', view: { ...viewOf(state, answer), ...refusal, order } });
  const showSelection = () => {
    const count = state.selected.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    say({ say: 'selection', selection: { lines: state.selected, count } });
  };
  const take = (found: SampleRows) => {
    refusal = unrefused;
    if (state.samples !== found.samples) change({ samples: found.samples, ...(state.samples && { selected: [] }) });
    answer = found;
    order++;
    showView();
    showSelection();
    say({ say: 'rows', order, from: 0, rows: found.rows });
  };
  const refresh = async () => {
    const number = ++asking;
    await opened();
    const found = await source.ask(state, { from: 0, count: firstRows, stats: true, scatter: state.chart });
    if (number !== asking) return;
    if (!('refused' in found)) return take(found);
    refusal = refusalOf(found);
    if (refusal.isUnrun) answer = undefined;
    showView();
  };
  const rows: PanelModel['rows'] = async ({ order: of, from, count }) => {
    if (of !== order) return;
    const found = await source.ask(state, { from, count });
    if ('refused' in found || found.version !== answer?.version) return refresh();
    say({ say: 'rows', order: of, from, rows: found.rows });
  };
  const chart: PanelModel['chart'] = async (next) => {
    change({ chart: next });
    const found = await source.ask(state, { from: 0, count: 0, stats: true, scatter: next });
    if ('refused' in found || found.version !== answer?.version) return;
    answer = { ...found, rows: answer.rows };
    showView();
  };
  return { state: () => state, answer: () => answer, change, refresh, rows, chart, showSelection };
}
