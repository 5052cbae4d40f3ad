import type { CST } from 'yaml';
import { indentOf } from './lines.ts';

/** The columns before a block scalar's text; undefined where it has none. */
export function contentIndent(token: CST.BlockScalar): number | undefined {
  const indicator = indicatorOf(token);
  if (indicator > 0) return Math.max(0, token.indent) + indicator;
  const first = token.source.split('\n').find((line) => !isEmptied(line));
  return first === undefined ? undefined : indentOf(first);
}

/** The number in a block scalar's header, 0 without one. */
export function indicatorOf(token: CST.BlockScalar): number {
  return Number(/[1-9]/.exec(headerOf(token))?.[0] ?? 0);
}

/** Whether the line breaks at a block scalar's end belong to its value. */
export function keepsEnd(token: CST.BlockScalar): boolean {
  return headerOf(token).includes('+');
}

function headerOf({ props }: CST.BlockScalar): string {
  const header = props.find((part) => part.type === 'block-scalar-header');
  return header && 'source' in header ? header.source : '';
}

/** Whether a line of a block scalar has spaces only; a tab would be text. */
export function isEmptied(line: string): boolean {
  return /^ *\r?$/.test(line);
}
