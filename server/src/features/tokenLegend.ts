import type { HighlightModifier, HighlightType } from '../languages/highlight.ts';

/** What tokens are by their number in an answer. */
export const tokenTypes: readonly HighlightType[] = [
  'class',
  'comment',
  'decorator',
  'function',
  'grader',
  'keyword',
  'method',
  'namespace',
  'number',
  'operator',
  'parameter',
  'property',
  'string',
  'variable',
];

/** What is said of a token besides, by the number of its bit. */
export const tokenModifiers: readonly HighlightModifier[] = ['declaration', 'defaultLibrary'];
