import { values } from './children.ts';
import { difference } from './difference.ts';
import type { Notation } from './notations.ts';
import { slotOf } from './slotOf.ts';
import { toJson } from './toJson.ts';
import type { Change, Node, Path, Range, Slot, Tree } from './tree.ts';
import type { Standing } from './written/standing.ts';

/**
 * The edits after which the string at a path reads `text`, and all else reads as before: none where it does already.
 * It keeps the style that it is written in where that can hold the text. Undefined where the path leads to no string,
 * to an alias of one, or where the text cannot be written.
 */
export function rewriteString(tree: Tree, notation: Notation, path: Path, text: string): readonly Change[] | undefined {
  const standing = standingAt(tree, path);
  if (!standing) return undefined;
  if (standing.node.value === text) return [];
  for (const change of notation.rewrites(standing, text)) {
    const after = notation.reader.edit(tree, change);
    if (after.faults.length <= tree.faults.length && readsSo(tree, after, path, text)) return [smallest(tree, change)];
  }
  return undefined;
}

function standingAt(tree: Tree, path: Path): Standing | undefined {
  const { node, range, keyRange } = slotOf(tree, path) ?? {};
  if (node?.kind !== 'string' || !range || tree.text[range.from] === '*') return undefined;
  return { text: tree.text, ...range, node, column: columnOf(tree.text, keyRange ?? range, keyRange !== undefined) };
}

function columnOf(text: string, { from }: Range, isKey: boolean): number {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  return isKey ? from - start : /^ */.exec(text.slice(start))![0].length;
}

/** Where one part stands for another, the others that read the same text change with it. */
function readsSo(before: Tree, after: Tree, path: Path, text: string): boolean {
  if (before.indivisible === true) return slotOf(after, path)?.node?.value === text;
  return differsOnly(before.root?.node, after.root?.node, path, text);
}

/** Whether the string at a path reads `text`, and nothing else has changed. */
function differsOnly(before: Node | undefined, after: Node | undefined, path: Path, text: string): boolean {
  if (!before || !after || before.kind !== after.kind) return false;
  if (path.length === 0) return after.value === text;
  const [step, ...rest] = path as [string | number, ...Path];
  const [old, now] = [values(before), values(after)];
  const index = indexOf(before, step);
  if (old.length !== now.length || keysOf(before) !== keysOf(after)) return false;
  return old.every((slot, i) =>
    i === index ? differsOnly(slot?.node, now[i]?.node, rest, text) : isSame(slot, now[i]),
  );
}

function indexOf({ entries }: Node, step: string | number): number {
  return typeof step === 'number' ? step : (entries?.findLastIndex(({ key }) => key.node.value === step) ?? -1);
}

function keysOf({ entries }: Node): string {
  return JSON.stringify(entries?.map(({ key }) => key.node.value));
}

function isSame(one: Slot | undefined, other: Slot | undefined): boolean {
  if (!one || !other) return one === other;
  return one.node === other.node || JSON.stringify(toJson(one.node)) === JSON.stringify(toJson(other.node));
}

function smallest({ text }: Tree, { from, to, text: written }: Change): Change {
  const change = difference(text.slice(from, to), written);
  return { ...change, from: from + change.from, to: from + change.to };
}
