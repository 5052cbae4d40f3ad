import { nodeAt } from '../../nodeAt.ts';
import type { Tree } from '../../tree.ts';

/** Whether a string or a bracket that begins on a line above is still open at a place. */
export function isInsideValue(tree: Tree, offset: number): boolean {
  const { text } = tree;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return nodeAt(tree, offset).some(({ node, from, to }) => {
    const isOne = node.kind === 'string' || /[[{]/.test(text[from] ?? '');
    return isOne && from < line && offset < to;
  });
}
