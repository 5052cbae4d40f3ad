import type { FromPanel, ResultsView, Selection } from '../src/panel/messages.ts';
import type { Words } from '../src/panel/words.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';

/** How many rows there are, and why there are none or old ones; where a run comes first, the button for it. */
export function statusLine(words: Words, ask: (message: FromPanel) => void) {
  const status = element('p', { role: 'status', className: 'status' });
  const notice = element('p', { className: 'notice' });
  const run = button(words.run, () => ask({ ask: 'run' }));
  const show = (view: ResultsView, { count }: Selection) => {
    const isEmpty = view.columns.length === 0;
    status.textContent = isEmpty ? '' : countsOf(words, view, count).join(' · ');
    notice.textContent = view.notice ?? (!isEmpty && view.matched === 0 ? words.nothing : '');
    notice.hidden = notice.textContent === '';
    run.hidden = !view.isUnrun;
  };
  return { parts: [status, notice, run], show };
}

function countsOf(words: Words, { matched, total, cost }: ResultsView, selected: number): readonly string[] {
  const more = [selected > 0 && fill(words.selected, selected), cost];
  return [fill(words.counts, matched, total), ...more.filter((part) => typeof part === 'string')];
}
