import type { Node } from './compile.ts';
import { hashOf } from './hash.ts';

/** Names which criteria of a program carry which tags: scores by tag hold as long as it is the same. */
export function taggingOf(nodes: Iterable<Node>): string {
  return hashOf([...nodes].map(({ tags = [] }) => tags));
}
