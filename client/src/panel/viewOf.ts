import { l10n } from 'vscode';
import type { RowsRefused, SampleRows } from '../../../server/src/protocol/index.ts';
import type { ResultsView } from './messages.ts';
import type { PanelState } from './panelState.ts';

/** Why what is shown is old, or why nothing is. */
export type Refusal = Pick<ResultsView, 'notice' | 'fault' | 'isUnrun'>;

export const unrefused: Refusal = { notice: null, fault: null, isUnrun: false };

/** What a refusal of the server is in the panel: a fault of the filter stands at the filter. */
export function refusalOf({ refused, at, isUnrun }: RowsRefused): Refusal {
  if (at) return { ...unrefused, fault: { message: refused, ...at } };
  return { notice: refused || null, fault: null, isUnrun: isUnrun === true };
}

/** The panel's picture of what the server said; empty where it has said nothing. */
export function viewOf(
  { path, sort, filter, chart }: PanelState,
  answer: SampleRows | undefined,
): Omit<ResultsView, 'order' | keyof Refusal> {
  const { total = 0, matched = 0, columns = [], graders = [], scatter, spent } = answer ?? {};
  const shown = JSON.stringify(path ?? graders[0]?.path);
  return {
    graders: graders.map((grader) => ({ title: grader.title, isShown: JSON.stringify(grader.path) === shown })),
    total,
    matched,
    columns,
    sort,
    filter,
    chart,
    scatter: scatter ?? null,
    cost: spent ? costText(spent) : null,
  };
}

function costText({ cost, calls }: NonNullable<SampleRows['spent']>): string {
  if (cost === null) return l10n.t('last run: {0} calls', calls);
  return l10n.t('last run: {0}, {1} calls', `$${cost < 1 ? Number(cost.toPrecision(2)) : cost.toFixed(2)}`, calls);
}
