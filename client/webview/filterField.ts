import type { FromPanel, ResultsView } from '../src/panel/messages.ts';
import type { Words } from '../src/panel/words.ts';
import { attributes, element } from './element.ts';

/** Where the filter is written; below it stands what is wrong there. */
export function filterField(words: Words, ask: (message: FromPanel) => void) {
  const label = element('label', { htmlFor: 'filter', textContent: words.filter });
  const input = element('input', {
    id: 'filter',
    type: 'text',
    placeholder: words.filterHint,
    title: words.filterHelp,
    spellcheck: false,
  });
  const fault = element('p', { id: 'fault', role: 'alert', className: 'fault' });
  let waiting = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => ask({ ask: 'filter', filter: input.value }), 200);
  });
  const show = ({ filter, fault: found }: ResultsView) => {
    if (document.activeElement !== input) input.value = filter;
    fault.replaceChildren(...(found ? [`${found.message} `, marked(filter, found)] : []));
    fault.hidden = found === null;
    attributes(input, { 'aria-invalid': found !== null, 'aria-describedby': found ? 'fault' : null });
  };
  return { parts: [label, input, fault], show, focus: () => input.focus() };
}

/** The filter with the place of its fault. */
function marked(filter: string, { from, to }: NonNullable<ResultsView['fault']>): HTMLElement {
  const place = element('mark', { textContent: filter.slice(from, to) || '\u00a0' });
  return element('code', {}, filter.slice(0, from), place, filter.slice(to));
}
