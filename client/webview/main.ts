import './results.css';
import type { ResultsView, Selection, ToPanel } from '../src/panel/messages.ts';
import type { Words } from '../src/panel/words.ts';
import { createDetailPane } from './detailPane.ts';
import { element } from './element.ts';
import { createGrid } from './grid.ts';
import { type GridColumn, gridColumns } from './gridColumn.ts';
import { connectHost, type Kept } from './host.ts';
import { createRowCache } from './rowCache.ts';
import { readTheme } from './theme.ts';
import { createToolbar } from './toolbar.ts';

const root = document.querySelector('main')!;
const spec = root.dataset.spec ?? '';
const cache = createRowCache();
const host = connectHost((message) => hear(message));
const start: Kept = { left: 0, top: 0, row: 0, column: 0, ...host.kept(), spec };
let page: ReturnType<typeof createPage> | undefined;
let selection: Selection = { lines: [], count: 0 };
let view: ResultsView | undefined;

function hear(message: ToPanel): void {
  if (message.say === 'words') page ??= createPage(message.words);
  else if (message.say === 'view') show(message.view);
  else if (message.say === 'selection') select(message.selection);
  else if (message.order === view?.order) {
    cache.put(message.from, message.rows);
    page?.grid.drawSoon();
  }
}

function show(next: ResultsView): void {
  if (next.order !== view?.order) cache.clear();
  const isFirst = view === undefined && next.columns.length > 0;
  view = next;
  page?.show();
  if (isFirst) page?.grid.scrollTo(start.left, start.top);
}

function select(next: Selection): void {
  selection = next;
  page?.show();
}

function createPage(words: Words) {
  const sort = (column: GridColumn | undefined) => {
    const by = column?.key ?? 'id';
    const descending = view?.sort?.by === by ? !view.sort.descending : column !== undefined;
    host.ask({ ask: 'sort', by, descending });
  };
  let columns: readonly GridColumn[] = [];
  let theme = readTheme();
  const toolbar = createToolbar(words, host.ask, (format) =>
    host.ask({ ask: 'export', format, ...(format === 'png' && { picture: grid.picture() }) }),
  );
  const detail = createDetailPane(words, (chart) => host.ask({ ask: 'chart', ...chart }));
  const keep = () => host.keep({ spec, ...grid.place(), ...grid.active() });
  const grid = createGrid(
    words,
    cache,
    {
      want: (window) => view && host.ask({ ask: 'rows', order: view.order, ...window }),
      open: ({ line }) => host.ask({ ask: 'open', line }),
      sort,
      select: (lines, on) => host.ask({ ask: 'select', lines, on }),
      selectAll: () => host.ask({ ask: 'selectAll' }),
      selectNone: () => host.ask({ ask: 'selectNone' }),
      filter: toolbar.focusFilter,
      moved: (column, sample) => {
        detail.tell(sample, column);
        if (column?.column && view && column.key !== view.chart.by)
          host.ask({ ask: 'chart', by: column.key, against: view.chart.against });
      },
    },
    { row: start.row, column: start.column },
  );
  const body = element('div', { className: 'body' }, ...grid.parts, detail.pane);
  root.replaceChildren(element('h1', { className: 'spoken', textContent: words.title }), toolbar.bar, body);
  const draw = () => {
    if (!view) return;
    columns = sameColumns(columns, gridColumns(view.columns, words));
    toolbar.show(view, columns, selection);
    body.hidden = view.columns.length === 0;
    if (body.hidden) return;
    detail.draw(view, theme);
    grid.show({ view, columns, selection, theme });
    takeFocus();
  };
  /** Who comes to the panel is at the grid. */
  const takeFocus = () => {
    if (document.hasFocus() && document.activeElement === document.body && !body.hidden) grid.focus();
  };
  window.addEventListener('focus', takeFocus);
  new MutationObserver(() => {
    theme = readTheme();
    draw();
  }).observe(document.body, { attributeFilter: ['class'] });
  for (const name of ['scroll', 'keyup', 'click']) body.addEventListener(name, keep, { capture: true, passive: true });
  return { grid, show: draw };
}

/** The columns as they were where nothing of what is told of them differs. */
function sameColumns(before: readonly GridColumn[], next: readonly GridColumn[]): readonly GridColumn[] {
  const names = (columns: readonly GridColumn[]) =>
    JSON.stringify(columns.map(({ key, column }) => [key, column?.scale]));
  return names(before) === names(next) ? before : next;
}

host.ask({ ask: 'ready' });
