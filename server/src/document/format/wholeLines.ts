import type { Range } from '../tree.ts';

/** The lines that a range touches, without the last break; a range that ends before a line's first letter leaves it. */
export function wholeLines(text: string, { from, to }: Range): Range {
  const start = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  if (to > start && text[to - 1] === '\n') return { from: start, to };
  const end = text.indexOf('\n', to);
  return { from: start, to: end < 0 ? text.length : end };
}
