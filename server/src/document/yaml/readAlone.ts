import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { Slot, SyntaxFault } from '../tree.ts';
import type { BlockEntry, Head } from './blockEntries.ts';
import { compose, deepest } from './compose.ts';
import { conversion } from './conversion.ts';
import { convert } from './convert.ts';

/** An entry's value and faults, in offsets from the start of its lines. */
export interface Alone {
  readonly value: Slot;
  readonly faults: readonly SyntaxFault[];
}

/** A frame around the lines that stands for what is around them in the file. */
interface Frame {
  readonly before: string;
  readonly behind: string;
}

/**
 * Reads an entry's new lines as they would read in their place: between the head of an enclosing entry and the head
 * that follows. `undefined` when they are not exactly one entry there, or bear on what stands around; faults at the
 * end of the text, where nothing follows, may be about an outer entry.
 */
export function readAlone(entry: BlockEntry, lines: string, level: number): Alone | undefined {
  if (outdented(lines, entry.head)) return undefined;
  const { before, behind } = frame(entry);
  const text = before + lines + behind;
  const { documents, faults, directives, depth } = compose(text);
  if (documents.length !== 1 || directives || depth + level + 1 > deepest) return undefined;
  const isOpenEnded = !entry.follower && level > 0;
  if (isOpenEnded && faults.length > 0) return undefined;
  const node = framed(documents[0]!.contents, entry, text, behind);
  if (!node) return undefined;
  const into = conversion(text);
  const value = convert(into, node);
  const all = [...faults, ...into.faults];
  const start = before.length;
  const apart = all.every((fault) => fault.from >= start && fault.to <= start + lines.length);
  if (!apart || into.indivisible) return undefined;
  const moved = all.map((fault) => ({ ...fault, from: fault.from - start, to: fault.to - start }));
  return { value: { at: value.at - start, node: value.node }, faults: moved };
}

/** Whether a line below the head could belong to what is around, marks a document's start or end, or ends oddly. */
function outdented(lines: string, { column, text }: Head): boolean {
  if (/^(?:---|\.\.\.)|\r(?!\n)/m.test(lines)) return true;
  const [, ...below] = lines.split('\n');
  return below.some((line) => {
    const indent = /^ */.exec(line)![0].length;
    const first = line.charAt(indent);
    if (indent > column || first === '#' || /^\r?$/.test(line.slice(indent))) return false;
    return indent < column || text === '-' || first !== '-';
  });
}

/**
 * Two entries stand for all that follows. Unclosed brackets before them would leave `yaml` with a wrong idea of the
 * indentation, and then the second would be taken for a part of the first.
 */
function frame({ follower, sibling }: BlockEntry): Frame {
  if (!follower) return { before: '', behind: '' };
  const indent = ' '.repeat(follower.column);
  const behind = `${indent}${follower.text} v\n${indent}${follower.text === '-' ? '-' : 'x:'} w`;
  if (sibling) return { before: '', behind };
  return { before: `${indent}${follower.text === '-' ? '-' : 'x:'}\n`, behind };
}

/** The entry's own value, when everything stands in the frame as it must. */
function framed(root: ParsedNode | null, entry: BlockEntry, text: string, behind: string): ParsedNode | undefined {
  const { follower, sibling, head } = entry;
  let collection = root;
  if (root && follower && !sibling) {
    const outer = children(root, follower);
    if (outer?.length !== 3 || !areFollowing(outer, follower, text, behind)) return undefined;
    collection = outer[0]!.value;
  }
  const inner = collection && children(collection, head);
  if (inner?.length !== (sibling ? 3 : 1)) return undefined;
  if (sibling && !areFollowing(inner, follower!, text, behind)) return undefined;
  const { key, value } = inner[0]!;
  const sameKey = key === undefined || text.slice(key.range![0], key.range![1]) === head.text.slice(0, -1);
  const start = collection!.range![0];
  return sameKey && text.startsWith(head.text, start) && value ? value : undefined;
}

interface Child {
  readonly key?: ParsedNode;
  readonly value: ParsedNode | null;
}

function children(node: ParsedNode, head: Head): readonly Child[] | undefined {
  if (head.text === '-') {
    return isSeq(node) && !node.flow ? (node.items as ParsedNode[]).map((value) => ({ value })) : undefined;
  }
  return isMap(node) && !node.flow ? (node.items as unknown as Child[]) : undefined;
}

function areFollowing([, first, second]: readonly Child[], head: Head, text: string, behind: string): boolean {
  const at = text.length - behind.length + head.column;
  const key = first!.key?.range;
  const isThere = !key || (key[0] === at && key[1] === at + head.text.length - 1);
  return isThere && isAt(first, at + head.text.length + 1) && isAt(second, text.length - 1);
}

function isAt(child: Child | undefined, at: number): boolean {
  const range = child?.value?.range;
  return range?.[0] === at && range[1] === at + 1;
}
