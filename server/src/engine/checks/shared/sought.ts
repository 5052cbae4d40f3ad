import type { TextPiece } from './trimmed.ts';

/** What a check looks for in prose. */
export interface Sought {
  /** One of it and several, as in "no number", "3 numbers". */
  readonly one: string;
  readonly many: string;
  readonly find: (text: string) => readonly TextPiece[];
  /** Whether a text, without space around it, is one. */
  readonly isOne: (text: string) => boolean;
}
