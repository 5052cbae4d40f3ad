import { jsonPieces, pieceOf } from './jsonPieces.ts';
import type { Path } from './part.ts';
import { rowTexts } from './rowTexts.ts';
import type { Row } from './sample.ts';

/** The JSON of the value at a path as the row's line writes it, such as `4.0`; undefined where there is none. */
export function spelledAt(row: Row, path: Path): string | undefined {
  const { item, sample } = rowTexts(row);
  return path
    .slice(1)
    .reduce<string | undefined>((text, step) => text && partOf(text, step), path[0] === 'item' ? item : sample);
}

function partOf(text: string, step: string | number): string | undefined {
  const pieces = jsonPieces(text);
  return typeof step === 'number' ? pieces[step]?.value : pieceOf(pieces, step);
}
