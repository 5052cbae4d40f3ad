import { type TextPiece, trimmed } from './trimmed.ts';

/** The lines of a text that hold more than space. */
export function linesIn(text: string): readonly TextPiece[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .map(({ 0: line, index }) => trimmed(text, { from: index, to: index + line.length }))
    .filter((line) => line.text !== '');
}
