import type { RegexFlags } from './compileRegex.ts';
import { classText, type Item } from './python/classText.ts';
import { escapeAt } from './python/escapeAt.ts';

/** A pattern for Python's `re`, or `undefined` where that would not surely find the same. */
export type PythonPattern = string | undefined;

interface Reader {
  readonly source: string;
  at: number;
}

interface Piece {
  readonly text: string;
  /** It may match nothing, so that Python repeats it in another way. */
  readonly isEmpty: boolean;
  /** Where it ends. */
  readonly to: number;
  /** It is no thing to repeat, such as the beginning of the text. */
  readonly isPlace?: boolean;
  /** It may match a text in several ways: repeated, it could take Python time that doubles with each character. */
  readonly isWild?: boolean;
}

/**
 * A pattern of RE2 in the syntax of Python's `re`, so that both find the same in every text: flags are worked into the
 * pattern, `$` is the very end, `\d`, `\w`, `\s` and `\b` know ASCII alone. Undefined for what is not common to both:
 * scripts of Unicode, letters beyond ASCII whatever their case, `\C`, `\Q`, octal numbers, the flag `U`, and the repetition
 * of what may be empty or match in several ways, which takes RE2 no longer. The pattern is one that RE2 takes.
 */
export function pythonPattern(source: string, flags: RegexFlags = {}): PythonPattern {
  try {
    const { text, to } = alternatives(source, 0, { foldCase: false, multiline: false, dotAll: false, ...flags });
    return to === source.length ? text : undefined;
  } catch (error) {
    if (error instanceof Uncommon) return undefined;
    throw error;
  }
}

/** What is not common to both engines. */
class Uncommon extends Error {}

type Flags = Required<RegexFlags>;

function alternatives(source: string, from: number, given: Flags): Piece {
  let flags = given;
  let at = from;
  let [text, isEmpty, isBranchEmpty, isWild] = ['', false, true, false];
  while (at < source.length && source[at] !== ')') {
    const unit = source[at]!;
    const switched = unit === '(' ? flagsAt(source, at, flags) : undefined;
    if (switched) {
      [flags, at] = [switched.flags, switched.to];
    } else if (unit === '|') {
      [text, isEmpty, isBranchEmpty, isWild, at] = [`${text}|`, isEmpty || isBranchEmpty, true, true, at + 1];
    } else {
      const piece = repeated(source, atom(source, at, flags));
      isWild ||= piece.isWild === true;
      [text, isBranchEmpty, at] = [text + piece.text, isBranchEmpty && piece.isEmpty, piece.to];
    }
  }
  return { text, isEmpty: isEmpty || isBranchEmpty, isWild, to: at };
}

const flagNames: Readonly<Record<string, keyof Flags>> = { i: 'foldCase', m: 'multiline', s: 'dotAll' };
const flagGroup = /\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/y;

/** Flags that hold from here to the end of the group: `(?i)`. */
function flagsAt(source: string, at: number, flags: Flags): { readonly flags: Flags; readonly to: number } | undefined {
  const found = sticky(flagGroup, source, at);
  if (found?.[3] !== ')') return undefined;
  return { flags: switchedBy(found, flags), to: at + found[0].length };
}

function switchedBy([, on = '', off = '']: RegExpExecArray, flags: Flags): Flags {
  const switched: Partial<Record<keyof Flags, boolean>> = {};
  for (const [names, value] of [
    [on, true],
    [off, false],
  ] as const)
    for (const name of names) {
      const key = flagNames[name];
      if (!key) throw new Uncommon();
      switched[key] = value;
    }
  return { ...flags, ...switched };
}

function atom(source: string, at: number, flags: Flags): Piece {
  if (sticky(repetition, source, at)) throw new Uncommon();
  const unit = String.fromCodePoint(source.codePointAt(at)!);
  if (unit === '(') return group(source, at, flags);
  if (unit === '[') return bracket(source, at, flags);
  if (unit === '\\') return escaped(source, at, flags);
  const sign = signs[unit];
  if (sign) return { text: sign(flags), isEmpty: unit !== '.', isPlace: unit !== '.', to: at + 1 };
  return { text: letter([[unit.codePointAt(0)!, unit.codePointAt(0)!]], flags), isEmpty: false, to: at + unit.length };
}

const signs: Readonly<Record<string, (flags: Flags) => string>> = {
  '.': ({ dotAll }) => (dotAll ? '(?s:.)' : '[^\\n]'),
  '^': ({ multiline }) => (multiline ? '(?m:^)' : '\\A'),
  $: ({ multiline }) => (multiline ? '(?m:$)' : '\\Z'),
};

const opening = /\((?:\?P?<\w+>|\?([a-zA-Z]*)(?:-([a-zA-Z]+))?:)?/y;

function group(source: string, at: number, flags: Flags): Piece {
  const found = sticky(opening, source, at)!;
  const isPlain = found[0].endsWith(':');
  if (found[0] === '(' && source[at + 1] === '?') throw new Uncommon();
  const inner = alternatives(source, at + found[0].length, isPlain ? switchedBy(found, flags) : flags);
  if (source[inner.to] !== ')') throw new Uncommon();
  return { ...inner, text: `(${isPlain ? '?:' : ''}${inner.text})`, to: inner.to + 1 };
}

const posix = /\[\^?:/y;

function bracket(source: string, at: number, flags: Flags): Piece {
  const isNot = source[at + 1] === '^';
  const reader: Reader = { source, at: at + (isNot ? 2 : 1) };
  const items: Item[] = [];
  for (let isFirst = true; isFirst || source[reader.at] !== ']'; isFirst = false) {
    if (reader.at >= source.length || sticky(posix, source, reader.at)) throw new Uncommon();
    if (isFoldedClass(source, reader.at, flags)) throw new Uncommon();
    items.push(...classItems(reader));
  }
  const text = classText(items, { isNot, foldCase: flags.foldCase });
  if (text === undefined) throw new Uncommon();
  return { text, isEmpty: false, to: reader.at + 1 };
}

/** RE2 leaves out of this one what folds to a letter of a word. */
function isFoldedClass(source: string, at: number, { foldCase }: Flags): boolean {
  return foldCase && source.startsWith('\\W', at);
}

/** One member of a class, or a range. */
function classItems(reader: Reader): readonly Item[] {
  const low = classMember(reader);
  if (low.length !== 1 || reader.source[reader.at] !== '-' || (reader.source[reader.at + 1] ?? ']') === ']') return low;
  reader.at++;
  const high = classMember(reader);
  if (high.length !== 1) throw new Uncommon();
  return [[low[0]![0], high[0]![1]]];
}

function classMember(reader: Reader): readonly Item[] {
  const { source, at } = reader;
  const point = source.codePointAt(at)!;
  if (source[at] !== '\\') {
    reader.at += String.fromCodePoint(point).length;
    return [[point, point]];
  }
  const found = escapeAt(source, at);
  if (!found || !('items' in found)) throw new Uncommon();
  reader.at = found.to;
  return found.items;
}

function escaped(source: string, at: number, flags: Flags): Piece {
  const found = escapeAt(source, at);
  if (!found || isFoldedClass(source, at, flags)) throw new Uncommon();
  if ('place' in found) return { text: found.place, isEmpty: true, isPlace: true, to: found.to };
  return { text: letter(found.items, flags), isEmpty: false, to: found.to };
}

function letter(items: readonly Item[], { foldCase }: Flags): string {
  const text = classText(items, { isNot: false, foldCase });
  if (text === undefined) throw new Uncommon();
  return text;
}

const repetition = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;

function repeated(source: string, piece: Piece): Piece {
  const found = sticky(repetition, source, piece.to);
  if (!found) return piece;
  const isOnce = /^(?:\?|\{0,1\}|\{[01]\})/.test(found[0]);
  if (piece.isEmpty || piece.isPlace || (piece.isWild && !isOnce)) throw new Uncommon();
  const to = piece.to + found[0].length;
  if (sticky(repetition, source, to)) throw new Uncommon();
  const isWild = piece.isWild === true || /^[*+]|,\}|,\d/.test(found[0]);
  return { text: piece.text + found[0], isEmpty: /^[*?]|^\{0/.test(found[0]), isWild, to };
}

function sticky(shape: RegExp, source: string, at: number): RegExpExecArray | undefined {
  const fresh = new RegExp(shape);
  fresh.lastIndex = at;
  return fresh.exec(source) ?? undefined;
}
