import type { FromPanel, ResultsView } from '../src/panel/messages.ts';
import type { Words } from '../src/panel/words.ts';
import { element } from './element.ts';
import { fillOptions } from './fillOptions.ts';

/** Which grader of the spec is shown; not there where it has only one. */
export function graderField(words: Words, ask: (message: FromPanel) => void) {
  const select = element('select', { id: 'grader' });
  const label = element('label', { htmlFor: 'grader', textContent: words.grader });
  const line = element('span', { className: 'line' }, label, select);
  select.addEventListener('change', () => ask({ ask: 'grader', index: select.selectedIndex }));
  const show = ({ graders }: ResultsView) => {
    line.hidden = graders.length < 2;
    const titles = graders.map(({ title }, index) => [String(index), title] as const);
    fillOptions(select, titles, String(graders.findIndex(({ isShown }) => isShown)));
  };
  return { parts: [line], show };
}
