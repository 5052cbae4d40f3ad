import { hasLine } from './lineRanges.ts';
import type { LineRanges } from './messages.ts';

const lineFeed = 10;

/** The lines of a file, counted from 1, that are in the ranges: their bytes as they are, each with its line break. */
export function subsetOf(bytes: Uint8Array, lines: LineRanges): Uint8Array {
  const parts: Uint8Array[] = [];
  let [from, line] = [startOf(bytes), 1];
  while (from < bytes.length) {
    const found = bytes.indexOf(lineFeed, from);
    const to = found < 0 ? bytes.length : found + 1;
    if (hasLine(lines, line)) parts.push(bytes.subarray(from, to), ...(found < 0 ? [Uint8Array.of(lineFeed)] : []));
    [from, line] = [to, line + 1];
  }
  return joined(parts);
}

/** Behind a byte order mark, which belongs to no line. */
function startOf([first, second, third]: Uint8Array): number {
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
