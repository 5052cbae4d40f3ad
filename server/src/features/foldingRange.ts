import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { type Site, withChildren } from '../document/sites.ts';
import type { Node } from '../document/tree.ts';
import type { Piece } from '../document/walk.ts';
import type { Range } from '../languages/language.ts';
import { pythonFolds } from '../languages/python/index.ts';
import { commentLines } from './commentLines.ts';
import type { Feature, Seen } from './seen.ts';

/** Objects, lists and long strings that span lines, the blocks of Python, and comments of several lines. */
export const foldingRange: Feature<unknown, FoldingRange[]> = {
  method: 'textDocument/foldingRange',
  answer: (seen) => {
    const sites = seen.found.flatMap((each) => each.sites.flatMap(withChildren));
    const code = sites.flatMap((site) => piecesOf(seen, site));
    const folds = [...valuesOf(seen), ...code, ...commentsOf(seen)];
    const sorted = folds.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
    return sorted.filter((fold, index) => sorted[index - 1]?.startLine !== fold.startLine);
  },
};

function valuesOf({ tree, position }: Seen): FoldingRange[] {
  const folds: FoldingRange[] = [];
  const visit = (node: Node, at: number, from: number) => {
    const text = tree.text.slice(at, at + node.length).trimEnd();
    const startLine = position(from).line;
    const lastLine = position(at + text.length).line;
    const isBracket = /^\n[ \t]*[}\]]$/.test(text.slice(Math.max(0, text.lastIndexOf('\n'))));
    const endLine = isBracket ? lastLine - 1 : lastLine;
    if (endLine > startLine) folds.push({ startLine, endLine });
    for (const item of node.items ?? []) visit(item.node, at + item.at, at + item.at);
    for (const { key, value } of node.entries ?? []) if (value) visit(value.node, at + value.at, at + key.at);
  };
  if (tree.root) visit(tree.root.node, tree.root.at, tree.root.at);
  return folds;
}

const byLanguage: Readonly<Record<Piece['language'], (text: string) => readonly Range[]>> = {
  template: () => [],
  formula: () => [],
  python: pythonFolds,
};

function piecesOf({ shapeOf, position }: Seen, site: Site): FoldingRange[] {
  const lineOf = (piece: Piece, offset: number) => position(site.at + piece.place(offset)).line;
  return shapeOf(site).pieces.flatMap((piece) =>
    byLanguage[piece.language](piece.text).flatMap(({ from, to }) => {
      const [startLine, endLine] = [lineOf(piece, from), lineOf(piece, to - 1)];
      return startLine < endLine ? [{ startLine, endLine }] : [];
    }),
  );
}

function commentsOf(seen: Seen): FoldingRange[] {
  const lines = commentLines(seen);
  return [...lines]
    .filter((line) => !lines.has(line - 1) && lines.has(line + 1))
    .map((startLine) => {
      let endLine = startLine + 1;
      while (lines.has(endLine + 1)) endLine++;
      return { startLine, endLine, kind: FoldingRangeKind.Comment };
    });
}
