import { isReference } from './children.ts';
import type { Node, Range, Tree } from './tree.ts';

/** A node where an offset was looked up; `from` and `to` count from the start of the text. */
export interface Place extends Range {
  readonly node: Node;
  /** The index or key that leads here from the place before; absent for the root. */
  readonly step?: string | number;
  /** Whether this is the key itself, not its value. */
  readonly isKey: boolean;
}

/**
 * The nodes around an offset from the root inwards; empty where there is none. An offset just behind a node counts
 * as inside, for a cursor that has typed it.
 */
export function nodeAt(tree: Tree, offset: number): readonly Place[] {
  if (!tree.root) return [];
  const found: Place[] = [];
  let next: Place | undefined = placed({ at: tree.root.at, node: tree.root.node, isKey: false });
  while (next && holds(next, offset)) {
    found.push(next);
    next = isReference(next.node) ? undefined : childAt(next, offset);
  }
  return found;
}

interface Candidate {
  readonly at: number;
  readonly node: Node;
  readonly isKey: boolean;
  readonly step?: string | number;
}

function placed({ at, ...rest }: Candidate): Place {
  return { ...rest, from: at, to: at + rest.node.length };
}

const holds = (place: Range, offset: number): boolean => place.from <= offset && offset <= place.to;

/** The child that holds the offset; where two touch it, the one it stands in or begins. */
function childAt(parent: Place, offset: number): Place | undefined {
  let touching: Place | undefined;
  for (const candidate of candidates(parent)) {
    const place = placed(candidate);
    if (!holds(place, offset)) continue;
    if (offset < place.to) return place;
    touching = place;
  }
  return touching;
}

function* candidates({ node, from }: Place): Generator<Candidate> {
  for (const [step, item] of (node.items ?? []).entries()) {
    yield { at: from + item.at, node: item.node, isKey: false, step };
  }
  for (const { key, value } of node.entries ?? []) {
    const step = String(key.node.value);
    yield { at: from + key.at, node: key.node, isKey: true, step };
    if (value) yield { at: from + value.at, node: value.node, isKey: false, step };
  }
}
