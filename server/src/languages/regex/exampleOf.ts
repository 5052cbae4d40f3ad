/**
 * A short text that a pattern should match: the first branch of each choice, the fewest repeats, anchors left out.
 * Undefined where the pattern has what this does not read; what comes must be tried, for anchors may forbid it.
 */
export function exampleOf(pattern: string): string | undefined {
  const source = pattern.replace(/^(?:\^|\\A)+/, '');
  const read = alternatives({ source, at: 0 });
  return read && read.at === source.length ? read.text : undefined;
}

interface Place {
  readonly source: string;
  readonly at: number;
}

interface Read extends Place {
  readonly text: string;
}

type Reader = (place: Place) => Read | undefined;

/** The first branch that can be read, up to the end of the group. */
function alternatives(place: Place): Read | undefined {
  let read = branch(place);
  const text = read?.text;
  while (read && read.source[read.at] === '|') read = branch({ ...read, at: read.at + 1 });
  return read && text !== undefined ? { ...read, text } : undefined;
}

function branch(start: Place): Read | undefined {
  let read: Read = { ...start, text: '' };
  while (read.at < read.source.length && !/[|)]/.test(read.source[read.at]!)) {
    const atom = piece(read);
    if (!atom) return undefined;
    const [quantifier, times] = repeats(atom);
    read = { ...atom, at: atom.at + quantifier, text: read.text + atom.text.repeat(times) };
  }
  return read;
}

/** The length of the quantifier, and how often it wants the piece at least. */
function repeats({ source, at }: Place): readonly [length: number, times: number] {
  const found = /^(?:([*?])|(\+)|\{(\d+)(?:,\d*)?\})[?]?/.exec(source.slice(at));
  if (!found) return [0, 1];
  const [whole, none, , least] = found;
  return [whole.length, none ? 0 : Math.min(200, Number(least ?? 1))];
}

const readers: Readonly<Record<string, Reader>> = {
  '(': group,
  '[': characterClass,
  '\\': escaped,
  '.': (place) => taken(place, 1, 'x'),
  '^': (place) => taken(place, 1, ''),
  $: (place) => taken(place, 1, ''),
};

function piece(place: Place): Read | undefined {
  const unit = String.fromCodePoint(place.source.codePointAt(place.at)!);
  if (/[*+?]/.test(unit)) return undefined;
  return readers[unit]?.(place) ?? (Object.hasOwn(readers, unit) ? undefined : taken(place, unit.length, unit));
}

function taken({ source, at }: Place, length: number, text: string): Read {
  return { source, at: at + length, text };
}

/** Flags alone stand for nothing; look-around is not read. */
function group({ source, at }: Place): Read | undefined {
  const [opening, flags] = /^\((?:\?([ims-]*):|\?P?<\w+>|\?([ims-]+)(?=\)))?/.exec(source.slice(at))!;
  if (source[at + 1] === '?' && opening.length === 1) return undefined;
  const inner =
    flags === undefined && source[at + opening.length] === ')' ? taken({ source, at }, opening.length, '') : undefined;
  const read = inner ?? alternatives({ source, at: at + opening.length });
  return read && source[read.at] === ')' ? { ...read, at: read.at + 1 } : undefined;
}

const classes: Readonly<Record<string, string>> = {
  d: '0',
  w: 'a',
  s: ' ',
  D: 'x',
  W: ' ',
  S: 'x',
  n: '\n',
  t: '\t',
  r: '\r',
};
const anchors = 'bBAzZ';

function escaped(place: Place): Read | undefined {
  const unit = place.source[place.at + 1];
  if (unit === undefined) return undefined;
  if (anchors.includes(unit)) return taken(place, 2, '');
  if (Object.hasOwn(classes, unit)) return taken(place, 2, classes[unit]!);
  return /[A-Za-z0-9]/.test(unit) ? undefined : taken(place, 2, unit);
}

/** Candidates for a class that says what it is not. */
const others = ['x', '0', ' ', '-', 'Q', '~', '\n'];

function characterClass(place: Place): Read | undefined {
  const found = /^\[(\^?)(\]?(?:\\.|[^\]\\[])*)\]/su.exec(place.source.slice(place.at));
  if (!found) return undefined;
  const [whole, not, inside] = found as unknown as [string, string, string];
  const text = not ? others.find((unit) => !isInside(unit, inside)) : memberOf(inside);
  return text ? taken(place, whole.length, text) : undefined;
}

function memberOf(inside: string): string | undefined {
  return inside.startsWith('\\') ? escaped({ source: inside, at: 0 })?.text : [...inside][0];
}

/** Whether a class without its brackets holds a character: by its members and ranges, escapes by their example. */
function isInside(unit: string, inside: string): boolean {
  const members = [...inside.matchAll(/(\\.|[^\\])(?:-(\\.|[^\\]))?/gsu)];
  return members.some(([, from, to]) => {
    const [first, last] = [memberOf(from!), memberOf(to ?? from!)];
    return first === undefined || last === undefined || (first <= unit && unit <= last) || isKind(from!, unit);
  });
}

function isKind(code: string, unit: string): boolean {
  const kinds: Readonly<Record<string, RegExp>> = { '\\d': /\d/, '\\w': /\w/, '\\s': /\s/ };
  return kinds[code]?.test(unit) ?? /\\[DWS]/.test(code);
}
