import type { Range } from '../language.ts';

export type TokenKind =
  | 'name'
  | 'keyword'
  | 'number'
  | 'string'
  | 'formatStart'
  | 'formatEnd'
  | 'operator'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end';

/** A token of Python; `text` is empty for strings and for line structure. */
export interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
}

/** The words that Python never takes as names. */
export const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
