import { flatGap } from './flatGap.ts';
import type { Token } from './tokens.ts';

/** An object or a list as its author laid it out. */
export interface Group {
  /** Its parts stand on lines of their own. */
  readonly broken: boolean;
  /** A blank stands behind its opening. */
  readonly padded: boolean;
  /** Columns that it takes on one line; infinite where something in it spans lines. */
  readonly width: number;
}

interface Open {
  readonly index: number;
  readonly padded: boolean;
  readonly column: number;
  readonly breaks: number;
  broken: boolean;
}

/** The groups by the number of the token that opens them. */
export function groupsOf(text: string, tokens: readonly Token[]): Map<number, Group> {
  const groups = new Map<number, Group>();
  const stack: Open[] = [];
  let column = 0;
  let breaks = 0;
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const gap = text.slice(before?.to ?? token.from, token.from);
    const inner = stack.at(-1);
    if (before && keepsBreak(before, token) && gap.includes('\n')) {
      breaks++;
      if (inner) inner.broken = true;
    }
    if (text.slice(token.from, token.to).includes('\n')) breaks++;
    column += flatGap(before, token, gap, inner?.padded).length + token.to - token.from;
    if (token.kind === 'open') {
      const padded = /^[^\S\n]+$/.test(text.slice(token.to, tokens[index + 1]?.from));
      stack.push({ index, padded, column: column - 1, breaks, broken: false });
    } else if (token.kind === 'close' && inner) {
      stack.pop();
      const width = breaks > inner.breaks ? Number.POSITIVE_INFINITY : column - inner.column;
      groups.set(inner.index, { broken: inner.broken, padded: inner.padded, width });
    }
  });
  return groups;
}

/** Whether a line break between two tokens is the author's to choose. */
export function keepsBreak(before: Token, token: Token): boolean {
  if (before.kind === 'open' && token.kind === 'close') return false;
  const isComment = before.kind.endsWith('comment') || token.kind.endsWith('comment');
  return before.kind === 'open' || before.kind === 'comma' || token.kind === 'close' || isComment;
}
