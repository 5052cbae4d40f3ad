import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Columns, columnsOf } from './columns.ts';
import type { Encoding } from './encoding.ts';

/** Offsets of a text as lines and columns, and back; what is outside counts as the nearest place inside. */
export interface Places {
  readonly position: (offset: number) => Position;
  readonly offset: (position: Position) => number;
}

/** The places of a text as it is now, in the columns of a client. */
export function placesIn(document: TextDocument, { width }: Encoding): Places {
  const plain: Places = {
    position: (offset) => document.positionAt(offset),
    offset: (position) => document.offsetAt(position),
  };
  return width ? counted(document, plain, width) : plain;
}

/** Lines longer than this are counted through once, not at each question. */
const long = 1024;

function counted(document: TextDocument, plain: Places, width: NonNullable<Encoding['width']>): Places {
  const kept = new Map<number, Columns>();
  let ascii: boolean | undefined;
  const isAscii = () => {
    ascii ??= !/[^\0-\x7f]/.test(document.getText());
    return ascii;
  };
  const columnsIn = (line: number) => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    const columns = kept.get(line) ?? columnsOf(text, width);
    if (text.length > long) kept.set(line, columns);
    return columns;
  };
  return {
    position: (offset) => {
      const { line, character } = plain.position(offset);
      return { line, character: isAscii() ? character : columnsIn(line).column(character) };
    },
    offset: ({ line, character }) =>
      plain.offset({ line, character: isAscii() ? character : columnsIn(line).units(character) }),
  };
}
