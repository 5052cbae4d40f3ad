import { category } from './category.ts';
import type { Item } from './classText.ts';

/** What a backslash begins: signs that it stands for, or a place in the text; `to` is behind it. */
export type Escape =
  | { readonly items: readonly Item[]; readonly to: number }
  | { readonly place: string; readonly to: number };

const digits: readonly Item[] = [[48, 57]];
const word: readonly Item[] = [...digits, [65, 90], [95, 95], [97, 122]];
/** The space of RE2, without the vertical tab. */
const space: readonly Item[] = [
  [9, 10],
  [12, 13],
  [32, 32],
];

const classes: Readonly<Record<string, readonly Item[]>> = {
  d: digits,
  w: word,
  s: space,
  D: others(digits),
  W: others(word),
  S: others(space),
};

const letters: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

const inWord = '[0-9A-Za-z_]';
const edge = (before: string, after: string) => `(?<${before}${inWord})(?${after}${inWord})`;
const places: Readonly<Record<string, string>> = {
  A: '\\A',
  z: '\\Z',
  b: `(?:${edge('!', '=')}|${edge('=', '!')})`,
  B: `(?:${edge('!', '!')}|${edge('=', '=')})`,
};

/** What a backslash at an offset begins; undefined for what is not common to RE2 and Python. */
export function escapeAt(source: string, at: number): Escape | undefined {
  const hex = /^\\x(?:([\da-fA-F]{2})|\{([\da-fA-F]{1,6})\})/.exec(source.slice(at, at + 12));
  if (hex) return single(Number.parseInt(hex[1] ?? hex[2]!, 16), at + hex[0].length);
  const unicode = /^\\([pP])(?:([LMNPSZ])|\{(\^?)([LMNPSZ][a-z]?)\})/.exec(source.slice(at, at + 8));
  if (unicode) {
    const [all, letter, short, not, long] = unicode;
    return { items: category(short ?? long!, (letter === 'P') !== (not === '^')), to: at + all.length };
  }
  const point = source.codePointAt(at + 1) ?? 0;
  const unit = String.fromCodePoint(point);
  const to = at + 1 + unit.length;
  if (letters[unit] !== undefined) return single(letters[unit], to);
  if (classes[unit]) return { items: classes[unit], to };
  if (places[unit]) return { place: places[unit], to };
  return point < 128 && /[^0-9A-Za-z]/.test(unit) ? single(point, to) : undefined;
}

function single(point: number, to: number): Escape {
  return { items: [[point, point]], to };
}

/** All signs but these. */
function others(items: readonly Item[]): readonly Item[] {
  const edges = [-1, ...items.flat(), 0x110000];
  const gaps = edges.flatMap((edge, index) => (index % 2 === 0 ? [[edge + 1, edges[index + 1]! - 1] as const] : []));
  return gaps.filter(([low, high]) => low <= high);
}
