import type { TextPiece } from './trimmed.ts';

const string = String.raw`"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"`;
const scalar = String.raw`${string}|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`;
const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The outermost objects and lists of a text that are JSON, but for keys that stand twice; in linear time. */
export function jsonsIn(text: string): readonly TextPiece[] {
  const ends: Ends = new Map();
  const reader = readerOf(text);
  const found: TextPiece[] = [];
  let behind = 0;
  for (const { index: from } of text.matchAll(/[[{]/g)) {
    if (from < behind) continue;
    if (!ends.has(from)) scan(text, from, reader, ends);
    const to = ends.get(from);
    if (to === undefined) continue;
    found.push({ from, to, text: text.slice(from, to) });
    behind = to;
  }
  return found;
}

/** By where an object or a list begins: where it ends, undefined for one that is not JSON. */
type Ends = Map<number, number | undefined>;

type Reader = ReturnType<typeof readerOf>;

/** Each gives the place behind what it read, or undefined. */
function readerOf(text: string) {
  const sticky = (source: string) => {
    const shape = new RegExp(source, 'y');
    return (at: number) => {
      shape.lastIndex = at;
      return shape.test(text) ? shape.lastIndex : undefined;
    };
  };
  return { space: sticky('[ \\t\\r\\n]*'), key: sticky(`${string}[ \\t\\r\\n]*:`), scalar: sticky(scalar) };
}

/** Reads from an opening bracket on, and notes the end of each object and list that it meets. */
function scan(text: string, from: number, reader: Reader, ends: Ends): void {
  const open: number[] = [];
  let at: number | undefined = from;
  do at = after(text, valueAt(text, at, open, reader, ends), open, reader, ends);
  while (at !== undefined && open.length > 0);
  for (const start of open) ends.set(start, undefined);
}

/** Behind a scalar or what is known to end; behind the bracket of what opens here. */
function valueAt(text: string, at: number, open: number[], reader: Reader, ends: Ends): number | undefined {
  if (!closers[text[at]!]) return reader.scalar(at);
  if (ends.has(at)) return ends.get(at);
  open.push(at);
  return at + 1;
}

/** Closes all that ends here, then gives the place of the next value; undefined where the text is no JSON. */
function after(
  text: string,
  behind: number | undefined,
  open: number[],
  reader: Reader,
  ends: Ends,
): number | undefined {
  let at = behind;
  for (let isFirst = at === (open.at(-1) ?? -1) + 1; at !== undefined && open.length > 0; isFirst = false) {
    const start = open.at(-1)!;
    at = reader.space(at)!;
    if (text[at] === closers[text[start]!]) ends.set(open.pop()!, ++at);
    else if (isFirst || text[at] === ',') return nextAt(text, isFirst ? at : at + 1, start, reader);
    else return undefined;
  }
  return at;
}

function nextAt(text: string, from: number, start: number, { space, key }: Reader): number | undefined {
  const at = space(from)!;
  const behind = text[start] === '{' ? key(at) : at;
  return behind === undefined ? undefined : space(behind);
}
