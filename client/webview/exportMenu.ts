import { type ExportFormat, exportFormats } from '../src/panel/messages.ts';
import type { Words } from '../src/panel/words.ts';
import { attributes, element } from './element.ts';
import { fillOptions } from './fillOptions.ts';

/** The formats that the rows can be exported to; choosing one exports. */
export function exportMenu(words: Words, exported: (format: ExportFormat) => void): HTMLElement {
  const titles = { csv: words.csv, markdown: words.markdown, png: words.png };
  const menu = element('select', { id: 'export' });
  fillOptions(menu, [['', words.exportAs], ...exportFormats.map((format) => [format, titles[format]] as const)], '');
  attributes(menu, { 'aria-label': words.exportAs });
  menu.addEventListener('change', () => {
    const format = exportFormats.find((each) => each === menu.value);
    menu.value = '';
    if (format) exported(format);
  });
  return menu;
}
