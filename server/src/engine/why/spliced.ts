import { jsonPieces } from '../jsonPieces.ts';
import type { Path } from '../part.ts';

/** What becomes of the JSON of a value: other JSON, or undefined where it is taken away. */
type Change = (text: string | undefined) => string | undefined;

/**
 * JSON with another value at a path, all else as written; undefined where nothing can stand there. Inside a text that
 * is JSON itself the path goes on.
 */
export function spliced(text: string, [step, ...rest]: Path, change: Change): string | undefined {
  if (step === undefined) return change(text);
  if (text.startsWith('"')) return insideText(text, [step, ...rest], change);
  const pieces = jsonPieces(text);
  const isList = text.startsWith('[');
  if (isList !== (typeof step === 'number') || !(isList || text.startsWith('{'))) return undefined;
  const at = isList ? Number(step) : pieces.findLastIndex(({ key }) => key === step);
  const piece = pieces[at];
  if (!piece) return rest.length > 0 || at > pieces.length ? undefined : added(text, step, change(undefined));
  const inner = rest.length > 0 ? spliced(piece.value, rest, change) : change(piece.value);
  if (inner !== undefined) return text.slice(0, piece.to - piece.value.length) + inner + text.slice(piece.to);
  return rest.length > 0 ? undefined : without(text, at);
}

function insideText(text: string, path: Path, change: Change): string | undefined {
  const written = JSON.parse(text) as string;
  const inner = isJson(written) ? spliced(written.trim(), path, change) : undefined;
  return inner === undefined ? undefined : JSON.stringify(inner);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function added(text: string, step: string | number, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const end = text.lastIndexOf(typeof step === 'number' ? ']' : '}');
  const comma = jsonPieces(text).length > 0 ? ', ' : '';
  const member = typeof step === 'number' ? value : `${JSON.stringify(step)}: ${value}`;
  return `${text.slice(0, end).trimEnd()}${comma}${member}${text.slice(end)}`;
}

/** Takes a piece away with the comma that parted it from its neighbour. */
function without(text: string, at: number): string {
  const pieces = jsonPieces(text);
  const [before, piece, after] = [pieces[at - 1], pieces[at]!, pieces[at + 1]];
  const from = before && !after ? before.to : piece.from;
  return text.slice(0, from) + text.slice(after ? after.from : piece.to);
}
