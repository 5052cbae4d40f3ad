import { nodeAt } from '../../document/nodeAt.ts';
import type { Range, Tree } from '../../document/tree.ts';
import { type Message, say } from '../../languages/message.ts';
import type { Seen } from '../seen.ts';
import type { Occurrences } from './occurrences.ts';

/**
 * Why a name cannot be changed: it stands where the syntax is faulty, and so may be no name, or an alias points to it
 * from elsewhere.
 */
export function outOfReach({ tree }: Seen, { uses, pointers }: Occurrences): Message | undefined {
  const faulty = tree.faults.some(({ from, to }) => uses.some((use) => from <= use.from && use.from < to));
  if (faulty) return say`This name stands where the syntax is faulty: mend that first.`;
  const stray = pointers.find((pointer) => {
    const target = targetOf(tree, pointer);
    return !target || !uses.some(({ from, to }) => target.from <= from && to <= target.to);
  });
  if (stray === undefined) return undefined;
  const alias = aliasAt(tree, stray);
  return say`This name is also reached through the YAML alias \`${alias}\`, which stands for another place: rename it by hand.`;
}

/** The alias at an offset, such as `*text`. */
export function aliasAt({ text }: Tree, at: number): string {
  return /^\*[^\s,[\]{}]*/.exec(text.slice(at, at + 200))?.[0] ?? '*';
}

/** The node that an alias points to: the last above it with its anchor. */
function targetOf(tree: Tree, pointer: number): Range | undefined {
  const anchor = `&${aliasAt(tree, pointer).slice(1)}`;
  const above = tree.text.slice(0, pointer);
  for (let at = above.lastIndexOf(anchor); at >= 0; at = at > 0 ? above.lastIndexOf(anchor, at - 1) : -1) {
    const space = /^\s+/.exec(above.slice(at + anchor.length))?.[0].length;
    if (space) return nodeAt(tree, at + anchor.length + space).find(({ from }) => from > at);
  }
  return undefined;
}
