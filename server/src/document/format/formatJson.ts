import type { Change, Tree } from '../tree.ts';
import type { FormatOptions } from './formatter.ts';
import { isSound } from './isSound.ts';
import { gapsOf } from './json/gaps.ts';
import { tokensOf } from './json/tokens.ts';
import { narrowed } from './narrowed.ts';
import { wholeLines } from './wholeLines.ts';

const harmless = new Set(['comment-in-json', 'trailing-comma', 'duplicate-key']);

/**
 * One step deeper for each object or list that its author broke into lines, and one blank behind `:` and `,`. What
 * stands on one line stays there if it ends by column 120.
 */
export function formatJson(tree: Tree, options: FormatOptions): Change[] {
  const { text } = tree;
  if (!isSound(tree, harmless)) return [];
  const gaps = gapsOf(text, tokensOf(text), options);
  if (gaps.some(({ from, to }) => /[^ \t\r\n]/.test(text.slice(from, to)))) return [];
  const within = wholeLines(text, options.range ?? { from: 0, to: text.length });
  return gaps
    .flatMap((gap) => narrowed(text, gap) ?? [])
    .filter(({ from, to }) => within.from <= from && to <= within.to);
}
