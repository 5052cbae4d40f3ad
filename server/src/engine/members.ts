import { jsonPieces, type Piece } from './jsonPieces.ts';

/** A piece of JSON with its place in the whole. */
export interface Member extends Piece {
  /** Where the value begins. */
  readonly at: number;
}

/** The members of a value that begins at `base` of a text. */
export function membersOf(value: string, base: number): Member[] {
  return jsonPieces(value).map(({ from, to, value: own, ...rest }) => ({
    ...rest,
    value: own,
    from: base + from,
    to: base + to,
    at: base + to - own.length,
  }));
}

const quoted = /"((?:[^"\\]|\\.)*)"/y;

/** Where the key stands that begins at `at`, without its quotes. */
export function keyRange(line: string, at: number): { from: number; to: number } {
  quoted.lastIndex = at;
  const length = quoted.exec(line)?.[1]?.length ?? 0;
  return { from: at + 1, to: at + 1 + length };
}
