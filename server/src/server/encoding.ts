import { type ClientCapabilities, PositionEncodingKind } from 'vscode-languageserver';
import { columnsOf } from './columns.ts';

/** What the columns of a client count. */
export interface Encoding {
  readonly name: PositionEncodingKind;
  /** Units of a code point; absent where they are those of JavaScript's strings. */
  readonly width?: (codePoint: number) => number;
}

/** UTF-16, in which every client can count. */
export const utf16: Encoding = { name: PositionEncodingKind.UTF16 };

const encodings: readonly Encoding[] = [
  utf16,
  { name: PositionEncodingKind.UTF8, width: bytesOf },
  { name: PositionEncodingKind.UTF32, width: () => 1 },
];

/** What the client likes best of what is known; its list is in that order. */
export function encodingFor({ general }: ClientCapabilities): Encoding {
  for (const offered of general?.positionEncodings ?? []) {
    const known = encodings.find(({ name }) => name === offered);
    if (known) return known;
  }
  return utf16;
}

/** The client's column of a place in a line. */
export function columnIn(line: string, units: number, { width }: Encoding): number {
  return width ? columnsOf(line, width).column(units) : units;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
