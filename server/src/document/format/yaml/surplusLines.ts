import type { Layout } from './layout.ts';
import { isBlank } from './lines.ts';

/** The blank lines in a row that are kept. */
const mostBlankLines = 2;

/** The blank lines outside of values that go: those at the text's ends, and those behind as many as are kept. */
export function surplusLines({ lines, rows }: Layout): Set<number> {
  const surplus = new Set<number>();
  let first = 0;
  lines.all.forEach((content, line) => {
    if (rows.has(line) || !isBlank(content)) first = line + 1;
    else if (first === 0 || line - first >= mostBlankLines) surplus.add(line);
  });
  for (let line = first; line < lines.all.length; line++) surplus.add(line);
  return surplus;
}
