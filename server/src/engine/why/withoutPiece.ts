import type { Row } from '../sample.ts';
import { editedRow } from './editedRow.ts';
import type { TextPlace } from './textPieces.ts';

/** Where the text of a completion stands. */
export const completionPath = ['sample', 'output_text'] as const;

/** The row with a piece of its completion's text left out; behind the last piece no space stays. */
export function withoutPiece(row: Row, { from, to }: TextPlace): Row | undefined {
  const text = String(row.sample.output_text);
  const start = to === text.length ? text.slice(0, from).trimEnd().length : from;
  return editedRow(row, [{ path: completionPath, from: start, to, text: '' }]);
}
