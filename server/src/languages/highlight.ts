import type { Range } from './language.ts';

/** What a token is; those that editors know by themselves are named as LSP names them. */
export type HighlightType =
  | 'class'
  | 'comment'
  | 'decorator'
  | 'function'
  | 'grader'
  | 'keyword'
  | 'method'
  | 'namespace'
  | 'number'
  | 'operator'
  | 'parameter'
  | 'property'
  | 'string'
  | 'variable';

/** `defaultLibrary`: the language or the service gives it, not the author. */
export type HighlightModifier = 'declaration' | 'defaultLibrary';

/** A token of an embedded language as editors colour it; a list of them is in order and without overlap. */
export interface Highlight extends Range {
  readonly type: HighlightType;
  readonly modifiers?: readonly HighlightModifier[];
}
