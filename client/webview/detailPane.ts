import type { SampleRow } from '../../server/src/protocol/index.ts';
import type { Chart, ResultsView } from '../src/panel/messages.ts';
import type { Words } from '../src/panel/words.ts';
import { cellSpoken, numberText } from './cellText.ts';
import { drawHistogram, drawScatter } from './charts.ts';
import { attributes, element } from './element.ts';
import { fill } from './fill.ts';
import type { GridColumn } from './gridColumn.ts';
import type { Theme } from './theme.ts';

/** The pictures and figures beside the grid. */
export function createDetailPane(words: Words, asked: (chart: Chart) => void) {
  const bars = element('canvas', { role: 'img', className: 'chart' });
  const points = element('canvas', { role: 'img', className: 'chart' });
  const barsTitle = element('h2');
  const pointsTitle = element('label', { htmlFor: 'against' });
  const against = element(
    'select',
    { id: 'against' },
    element('option', { value: 'length', textContent: words.length }),
    element('option', { value: 'expert', textContent: words.expert }),
  );
  const figures = element('p');
  const about = element('div', { className: 'about' });
  attributes(about, { 'aria-live': 'polite' });
  let by = 'reward';
  against.addEventListener('change', () => asked({ by, against: against.value as Chart['against'] }));
  const pane = element(
    'aside',
    {},
    element('section', {}, barsTitle, bars, figures),
    element('section', {}, element('div', { className: 'line' }, pointsTitle, against), points),
    about,
  );
  attributes(pane, { 'aria-label': words.histogram.replace('{0}', '').trim() });
  const draw = (view: ResultsView, theme: Theme) => {
    by = view.chart.by;
    against.value = view.chart.against;
    const column = view.columns.find(({ key }) => key === by) ?? view.columns[0];
    if (!column?.stats) return;
    const { stats, scale } = column;
    const title = column.kind === 'reward' ? words.reward : column.title;
    const mean = stats.mean === null ? '–' : numberText(stats.mean);
    barsTitle.textContent = fill(words.histogram, title);
    figures.textContent = figuresOf(words, stats, mean);
    attributes(bars, {
      'aria-label': fill(words.histogramOf, title, scale[0], scale[1], stats.n, mean, stats.bins.join(', ')),
    });
    drawHistogram(bars, column, stats, theme);
    pointsTitle.textContent = fill(words.scatter, title);
    const { scatter } = view;
    const other = view.chart.against === 'expert' ? words.expert : words.length;
    const n = scatter?.n ?? 0;
    attributes(points, { 'aria-label': n > 0 ? fill(words.scatterOf, title, other, n) : words.noPoints });
    points.hidden = n === 0;
    if (scatter && n > 0) drawScatter(points, scatter, theme);
  };
  const tell = (sample: SampleRow | undefined, column: GridColumn | undefined) =>
    about.replaceChildren(...(sample ? aboutRow(sample, column, words) : []));
  return { pane, draw, tell };
}

function figuresOf(words: Words, stats: NonNullable<ResultsView['columns'][number]['stats']>, mean: string): string {
  const { n, errors, skipped, lacking } = stats;
  const rest = [
    errors > 0 && fill(words.errors, errors),
    skipped > 0 && fill(words.skipped, skipped),
    lacking > 0 && fill(words.lacking, lacking),
  ].filter((part) => part !== false);
  return [`${words.mean} ${mean}`, `n ${n}`, ...rest].join(' · ');
}

function aboutRow(sample: SampleRow, column: GridColumn | undefined, words: Words): HTMLElement[] {
  const name = element('h2', { textContent: fill(words.row, sample.id, sample.line) });
  const cell = column && element('p', { textContent: `${column.title}: ${cellSpoken(column, sample, words)}` });
  const own = column?.index === undefined ? undefined : sample.whys?.[column.index]?.message;
  const others = errorsOf(sample).filter((message) => message !== own);
  const list = element('ul', {}, ...others.map((textContent) => element('li', { textContent })));
  return [name, ...(cell ? [cell] : []), ...(others.length > 0 ? [list] : [])];
}

/** Why cells of the row could not be graded, each cause once. */
function errorsOf({ whys = {} }: SampleRow): readonly string[] {
  const messages = Object.values(whys).flatMap(({ state, message }) => (state === 'error' && message ? [message] : []));
  return [...new Set(messages)];
}
