import type { ExportFormat, FromPanel, ResultsView, Selection } from '../src/panel/messages.ts';
import type { Words } from '../src/panel/words.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { exportMenu } from './exportMenu.ts';
import { filterField } from './filterField.ts';
import { graderField } from './graderField.ts';
import type { GridColumn } from './gridColumn.ts';
import { sortField } from './sortField.ts';
import { statusLine } from './statusLine.ts';

/** What stands above the grid: which rows, in what order, and what to do with them. */
export function createToolbar(
  words: Words,
  ask: (message: FromPanel) => void,
  exported: (format: ExportFormat) => void,
) {
  const grader = graderField(words, ask);
  const filter = filterField(words, ask);
  const sorting = sortField(words, ask);
  const ofSelected = [
    button(words.rerun, () => ask({ ask: 'rerun' })),
    button(words.subset, () => ask({ ask: 'subset' })),
  ];
  const status = statusLine(words, ask);
  const fields = [...grader.parts, ...filter.parts, ...sorting.parts];
  const bar = element('header', {}, ...fields, ...ofSelected, exportMenu(words, exported), ...status.parts);
  const show = (view: ResultsView, columns: readonly GridColumn[], selection: Selection) => {
    grader.show(view);
    filter.show(view);
    sorting.show(view.sort, columns);
    status.show(view, selection);
    for (const each of ofSelected) each.disabled = selection.count === 0;
  };
  return { bar, show, focusFilter: filter.focus };
}
