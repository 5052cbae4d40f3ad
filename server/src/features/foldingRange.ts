import type { FoldingRange } from 'vscode-languageserver-types';
import type { Node } from '../document/tree.ts';
import type { Feature } from './seen.ts';

/** Objects, lists and long strings that span lines. */
export const foldingRange: Feature<unknown, FoldingRange[]> = {
  method: 'textDocument/foldingRange',
  capability: { foldingRangeProvider: true },
  answer: ({ tree, position }) => {
    const folds: FoldingRange[] = [];
    const visit = (node: Node, at: number, from: number) => {
      const startLine = position(from).line;
      const endLine = position(at + tree.text.slice(at, at + node.length).trimEnd().length).line;
      if (endLine > startLine) folds.push({ startLine, endLine });
      for (const item of node.items ?? []) visit(item.node, at + item.at, at + item.at);
      for (const { key, value } of node.entries ?? []) if (value) visit(value.node, at + value.at, at + key.at);
    };
    if (tree.root) visit(tree.root.node, tree.root.at, tree.root.at);
    return folds.filter((fold, index) => folds[index - 1]?.startLine !== fold.startLine);
  },
};
