import type { Range } from '../../../languages/language.ts';

/** A piece of a text. */
export interface TextPiece extends Range {
  readonly text: string;
}

/** The piece of a text without the space around it. */
export function trimmed(text: string, { from, to }: Range): TextPiece {
  const whole = text.slice(from, to);
  const start = from + whole.length - whole.trimStart().length;
  const piece = whole.trim();
  return { from: start, to: start + piece.length, text: piece };
}
