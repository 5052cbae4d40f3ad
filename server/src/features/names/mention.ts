import type { Range, Tree } from '../../document/tree.ts';
import type { Piece } from '../../document/walk.ts';
import type { Seen } from '../seen.ts';

/** A place that means a name; `start` is where the scalar begins that it stands in. */
export interface Mention extends Range {
  readonly start: number;
}

/** Whether a name is only pointed to: a YAML alias begins with a sign that begins no string. */
export function isPointer({ text }: Tree, { start }: Pick<Mention, 'start'>): boolean {
  return text[start] === '*';
}

/** The mention around an offset that is written there. */
export function mentionAt<Some extends Mention>(tree: Tree, mentions: readonly Some[], at: number): Some | undefined {
  return mentions.find((each) => each.from <= at && at <= each.to && !isPointer(tree, each));
}

/** Where a range of a piece's own text stands in the file; `base` is where its grader begins. */
export function mentionIn({ tree }: Seen, base: number, piece: Piece, { from, to }: Range): Mention {
  const last = base + piece.place(to - 1);
  const asItIs = tree.text[last] === piece.text[to - 1];
  const end = asItIs ? last + 1 : base + piece.place(to);
  return { from: base + piece.place(from), to: end, start: base + piece.from };
}
