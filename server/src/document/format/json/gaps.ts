import type { Change } from '../../tree.ts';
import type { FormatOptions } from '../formatter.ts';
import { lineBreak } from '../lineBreak.ts';
import { flatGap } from './flatGap.ts';
import { type Group, groupsOf, keepsBreak } from './groups.ts';
import type { Token } from './tokens.ts';

/** The column that a line should not pass, and the blank lines in a row that are kept. */
const lastColumn = 120;
const mostBlankLines = 2;

interface Open {
  readonly padded: boolean;
  readonly broken: boolean;
}

interface Layout {
  readonly text: string;
  readonly eol: string;
  readonly unit: string;
  readonly tabSize: number;
  readonly open: Open[];
  column: number;
}

/** All that should stand before, between and behind the tokens, in order. */
export function gapsOf(text: string, tokens: readonly Token[], { tabSize, insertSpaces }: FormatOptions): Change[] {
  const unit = insertSpaces ? ' '.repeat(tabSize) : '\t';
  const layout: Layout = { text, eol: lineBreak(text), unit, tabSize, open: [], column: 0 };
  const groups = groupsOf(text, tokens);
  const gaps = tokens.map((token, index) => {
    const before = tokens[index - 1];
    const from = before?.to ?? (text.startsWith('\uFEFF') ? 1 : 0);
    const gap = gapBefore(layout, before, token, text.slice(from, token.from));
    advance(layout, gap, token, tokens[index + 1]?.kind === 'comma' ? 1 : 0, groups.get(index));
    return { from, to: token.from, text: gap };
  });
  const end = tokens.at(-1)?.to;
  return end === undefined ? [] : [...gaps, { from: end, to: text.length, text: layout.eol }];
}

function gapBefore(layout: Layout, before: Token | undefined, token: Token, gap: string): string {
  const inner = layout.open.at(-1);
  if (!before || !breaks(before, token, gap, inner?.broken)) return flatGap(before, token, gap, inner?.padded);
  const closes = token.kind === 'close';
  const depth = layout.open.filter(({ broken }) => broken).length - (closes && inner?.broken ? 1 : 0);
  const blank = before.kind === 'open' || closes ? 0 : Math.min(gap.split('\n').length - 2, mostBlankLines);
  return layout.eol.repeat(1 + Math.max(0, blank)) + layout.unit.repeat(depth);
}

/** Whether a line ends between two tokens; a comment behind a part stays on its line. */
function breaks(before: Token, token: Token, gap: string, broken = false): boolean {
  if (before.kind === 'line comment') return true;
  if (token.kind.endsWith('comment') || before.kind === 'block comment')
    return keepsBreak(before, token) && (gap.includes('\n') || (broken && token.kind === 'close'));
  return broken && keepsBreak(before, token);
}

function advance(layout: Layout, gap: string, token: Token, behind: number, group: Group | undefined): void {
  const line = gap.slice(gap.lastIndexOf('\n') + 1).replaceAll('\t', ' '.repeat(layout.tabSize));
  layout.column = (gap.includes('\n') ? 0 : layout.column) + line.length;
  const fits = group && layout.column + group.width + behind <= lastColumn;
  if (group)
    layout.open.push({ padded: group.padded, broken: group.broken || (Number.isFinite(group.width) && !fits) });
  if (token.kind === 'close') layout.open.pop();
  layout.column += token.to - token.from;
}
