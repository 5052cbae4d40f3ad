import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { isReference } from '../document/children.ts';
import { nodeAt, type Place } from '../document/nodeAt.ts';
import { placedRange } from '../document/placedRange.ts';
import { sourceOffset } from '../document/stringOffsets.ts';
import type { Range } from '../document/tree.ts';
import type { Piece } from '../document/walk.ts';
import { formulaAround } from '../languages/formula/index.ts';
import { pythonAround } from '../languages/python/index.ts';
import { templateAround } from '../languages/template/index.ts';
import { pieceAt } from './pieceAt.ts';
import { type Feature, rangeOf, type Seen } from './seen.ts';

/** What a selection grows through: a word, an expression, a string, its value, its entry, and so on to the whole. */
export const selectionRange: Feature<{ readonly positions: readonly Position[] }, SelectionRange[]> = {
  method: 'textDocument/selectionRange',
  answer: (seen, { positions }) => positions.map((position) => chain(seen, seen.offset(position))),
};

function chain(seen: Seen, offset: number): SelectionRange {
  const whole = { from: 0, to: seen.tree.text.length };
  const ranges = [...nodesAround(seen, offset), ...piecesAround(seen, offset)];
  return nested([whole, ...ranges], { from: offset, to: offset }).reduce<SelectionRange | undefined>(
    (parent, { from, to }) => ({ range: rangeOf(seen, from, to), ...(parent && { parent }) }),
    undefined,
  )!;
}

/** The ranges that hold a place and lie each in the one before, none twice. */
function nested(ranges: readonly Range[], at: Range): Range[] {
  const found: Range[] = [];
  for (const range of ranges) {
    const outer = found.at(-1) ?? range;
    const smaller = found.length === 0 || range.to - range.from < outer.to - outer.from;
    if (smaller && isIn(range, outer) && isIn(at, range)) found.push(range);
  }
  return found;
}

const isIn = (inner: Range, outer: Range): boolean => outer.from <= inner.from && inner.to <= outer.to;

function nodesAround({ tree }: Seen, offset: number): Range[] {
  const places = nodeAt(tree, offset);
  return places.flatMap((place, index) => [
    ...entryOf(places[index - 1], place),
    { from: place.from, to: place.to },
    ...contentOf(place),
  ]);
}

/** A key with its value. */
function entryOf(parent: Place | undefined, place: Place): Range[] {
  if (!parent?.node.entries || isReference(parent.node)) return [];
  const entry = parent.node.entries.find(
    ({ key, value }) => parent.from + ((place.isKey ? key : value)?.at ?? -1) === place.from,
  );
  const last = entry?.value ?? entry?.key;
  return entry && last ? [{ from: parent.from + entry.key.at, to: parent.from + last.at + last.node.length }] : [];
}

/** A string without its quotes. */
function contentOf({ node, from }: Place): Range[] {
  if (node.kind !== 'string') return [];
  return [{ from: from + sourceOffset(node, 0), to: from + sourceOffset(node, String(node.value).length) }];
}

const byLanguage: Readonly<Record<Piece['language'], (text: string, at: number) => readonly Range[]>> = {
  template: templateAround,
  formula: formulaAround,
  python: pythonAround,
};

function piecesAround(seen: Seen, offset: number): Range[] {
  const place = pieceAt(seen, offset);
  if (!place) return [];
  const { piece, base, at } = place;
  const text = seen.tree.text.slice(base, base + piece.to);
  return byLanguage[piece.language](piece.text, at).map((range) => {
    const { from, to } = placedRange(text, piece, range);
    return { from: base + from, to: base + to };
  });
}
