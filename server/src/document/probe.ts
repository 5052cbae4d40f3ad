import { nodeAt } from './nodeAt.ts';
import type { Notation } from './notations.ts';
import type { Path, Tree } from './tree.ts';

/** What is being written at a place: a key or a value, of which object. */
export interface Probe {
  readonly role: 'key' | 'value';
  /** Of the object for a key, of the value itself for a value. */
  readonly path: Path;
  /** The word to replace. */
  readonly from: number;
  readonly to: number;
  /** The tree as it reads with something written at the place. */
  readonly tree: Tree;
}

const word = 'probeqz';

/**
 * Tells what could be written at an offset: writes a word there as a key and as a value, and takes the reading with the
 * fewest syntax faults. So a half-typed line is understood as the reader itself would understand it finished.
 */
export function probe(tree: Tree, notation: Notation, offset: number): Probe | undefined {
  const { from, to } = wordAt(tree.text, offset);
  const quoted = tree.text[from - 1] === '"';
  const quotedEnd = quoted && tree.text[to] === '"' ? to + 1 : to;
  const start = quoted ? from - 1 : from;
  if (isProse(tree, offset, start, quotedEnd)) return undefined;
  const followed = /^\s*:/.test(tree.text.slice(quotedEnd));
  const readings = writings(notation, followed).flatMap(({ role, text }) => {
    const read = notation.reader.edit(tree, { from: start, to: quotedEnd, text });
    const places = nodeAt(read, start + text.indexOf(word) + 1);
    const last = places.at(-1);
    if (last?.node.value !== word || last.isKey !== (role === 'key')) return [];
    const steps = places.slice(1).flatMap(({ step }) => step ?? []);
    const path = last.isKey ? steps.slice(0, -1) : steps;
    return [{ role, path, from: start, to: quotedEnd, tree: read }];
  });
  return readings.sort((a, b) => a.tree.faults.length - b.tree.faults.length)[0];
}

/** Whether the place is in or behind a finished quoted string, where a word is no key or value of its own. */
function isProse(tree: Tree, offset: number, start: number, end: number): boolean {
  const around = nodeAt(tree, offset).at(-1);
  if (around?.node.kind !== 'string' || around.from >= offset || offset > around.to) return false;
  const closed = tree.text[around.to - 1] === '"' && around.node.length > 1;
  if (offset === around.to) return closed;
  return around.from < start || (closed && end < around.to);
}

function writings({ name }: Notation, followed: boolean): readonly { role: Probe['role']; text: string }[] {
  const text = name === 'json' ? `"${word}"` : word;
  const key = followed ? text : `${text}: 0`;
  return [
    { role: 'key', text: key },
    { role: 'key', text: name === 'json' && !followed ? `${key},` : key },
    { role: 'value', text },
  ];
}

function wordAt(text: string, offset: number): { from: number; to: number } {
  const before = /[\w.-]*$/.exec(text.slice(Math.max(0, offset - 100), offset))![0].length;
  const after = /^[\w.-]*/.exec(text.slice(offset, offset + 100))![0].length;
  return { from: offset - before, to: offset + after };
}
