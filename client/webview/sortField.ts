import type { RowsSort } from '../../server/src/protocol/index.ts';
import type { FromPanel } from '../src/panel/messages.ts';
import type { Words } from '../src/panel/words.ts';
import { attributes, element } from './element.ts';
import { fillOptions } from './fillOptions.ts';
import type { GridColumn } from './gridColumn.ts';

/** By what the rows are sorted, and which way. */
export function sortField(words: Words, ask: (message: FromPanel) => void) {
  const label = element('label', { htmlFor: 'sort', textContent: words.sortBy });
  const by = element('select', { id: 'sort' });
  const order = element('select', { id: 'order' });
  attributes(order, { 'aria-label': words.sortBy });
  fillOptions(
    order,
    [
      ['up', words.ascending],
      ['down', words.descending],
    ],
    'down',
  );
  const say = () =>
    ask(by.value === '' ? { ask: 'unsort' } : { ask: 'sort', by: by.value, descending: order.value === 'down' });
  for (const each of [by, order]) each.addEventListener('change', say);
  const show = (sort: RowsSort | null, columns: readonly GridColumn[]) => {
    const own = [
      ['', words.fileOrder],
      ['id', words.sample],
      ['disagreement', words.disagreement],
      ['variance', words.variance],
    ] as const;
    fillOptions(by, [...own, ...columns.map(({ key, title }) => [key, title] as const)], sort?.by ?? '');
    if (sort) order.value = sort.descending ? 'down' : 'up';
    order.disabled = sort === null;
  };
  return { parts: [label, by, order], show };
}
