/** A value inside an object or a list, as the text writes it. */
export interface Piece {
  /** The name of a member; absent in a list. */
  readonly key?: string;
  /** Where the piece begins: at its key where it has one, else at its value. */
  readonly from: number;
  readonly value: string;
  /** Behind the value. */
  readonly to: number;
}

/**
 * The members of an object or the elements of a list in their order, members of the same name included. `text` is
 * JSON, which is not checked; anything else than an object or a list has no pieces.
 */
export function jsonPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const open = afterSpace(text, 0);
  const ofObject = text[open] === '{';
  if (!ofObject && text[open] !== '[') return pieces;
  for (let at = afterSpace(text, open + 1); at < text.length && !isClosing(text[at]!); ) {
    const piece = ofObject ? memberAt(text, at) : { from: at, ...valueAt(text, at) };
    pieces.push(piece);
    at = afterSpace(text, piece.to);
    if (text[at] === ',') at = afterSpace(text, at + 1);
  }
  return pieces;
}

/** The value of a member as written; of several with one name the last, as every reader takes it. */
export function pieceOf(pieces: readonly Piece[], key: string): string | undefined {
  return pieces.findLast((piece) => piece.key === key)?.value;
}

function memberAt(text: string, from: number): Piece {
  const end = stringEnd(text, from);
  const key = text.slice(from + 1, end - 1);
  const at = afterSpace(text, text.indexOf(':', end) + 1);
  return { key: key.includes('\\') ? (JSON.parse(`"${key}"`) as string) : key, from, ...valueAt(text, at) };
}

function valueAt(text: string, from: number): { value: string; to: number } {
  const to = valueEnd(text, from);
  return { value: text.slice(from, to), to };
}

function valueEnd(text: string, from: number): number {
  const first = text[from]!;
  if (first === '"') return stringEnd(text, from);
  return first === '{' || first === '[' ? nestEnd(text, from) : literalEnd(text, from);
}

function nestEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; ) {
    const unit = text[at]!;
    at = unit === '"' ? stringEnd(text, at) : at + 1;
    if (unit === '{' || unit === '[') depth++;
    else if (isClosing(unit) && --depth === 0) return at;
  }
  return text.length;
}

function literalEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && !isSpace(text[at]!) && !isClosing(text[at]!) && text[at] !== ',') at++;
  return at;
}

/** Behind the quote that closes a string: the first that an even number of backslashes precedes. */
function stringEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at > 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text[before - 1] === '\\') before--;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return text.length;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text[at]!)) at++;
  return at;
}

function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t';
}

function isClosing(unit: string): boolean {
  return unit === '}' || unit === ']';
}
