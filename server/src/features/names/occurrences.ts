import type { Range, Tree } from '../../document/tree.ts';
import { isPointer, type Mention } from './mention.ts';

/** The places that write a name, and those that only point to one that does (YAML aliases). */
export interface Occurrences {
  readonly uses: readonly Range[];
  readonly pointers: readonly number[];
}

/** Sorts mentions by whether the name is written there. */
export function occurrences(tree: Tree, mentions: readonly Mention[]): Occurrences {
  const pointers = mentions.filter((each) => isPointer(tree, each)).map(({ start }) => start);
  const uses = mentions.filter((each) => !isPointer(tree, each)).map(({ from, to }) => ({ from, to }));
  return { uses: uses.sort((a, b) => a.from - b.from), pointers };
}
