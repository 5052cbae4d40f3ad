import type { Change } from '../../tree.ts';
import type { FormatOptions } from '../formatter.ts';
import { wholeLines } from '../wholeLines.ts';
import { changesOf } from './changesOf.ts';
import type { Layout } from './layout.ts';
import { linesOf } from './lines.ts';
import { placeRoot } from './placeBlock.ts';
import { rootsOf } from './rootsOf.ts';
import { styleOf } from './style.ts';

/** The changes that lay out a text without faults; a byte order mark before it stays. */
export function layoutChanges(whole: string, options: FormatOptions): Change[] {
  const mark = whole.startsWith('\uFEFF') ? 1 : 0;
  const text = whole.slice(mark);
  const { from, to } = options.range ?? { from: 0, to: whole.length };
  const roots = rootsOf(text);
  const lines = linesOf(text);
  const layout: Layout = {
    lines,
    style: styleOf(lines, roots, options.tabSize),
    within: wholeLines(text, { from: Math.max(0, from - mark), to: Math.max(0, to - mark) }),
    rows: new Map(),
    open: new Map(),
    texts: new Map(),
  };
  for (const root of roots) placeRoot(layout, root);
  return changesOf(layout).map((change) => ({ ...change, from: change.from + mark, to: change.to + mark }));
}
