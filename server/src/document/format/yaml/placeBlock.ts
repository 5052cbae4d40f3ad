import type { CST } from 'yaml';
import { type BlockCollection, type CollectionEntry, endOf, entriesOf, isBlockCollection, startOf } from './entries.ts';
import { type Layout, type Level, place } from './layout.ts';
import { placeFlow } from './placeFlow.ts';
import { placeScalar } from './placeScalar.ts';

/** Lays out a document's value; only a collection has a column of its own to stand in. */
export function placeRoot(layout: Layout, root: CST.Token): void {
  const column = isBlockCollection(root) ? 0 : layout.lines.position(root.offset).column;
  placeToken(layout, root, column, []);
}

function placeToken(layout: Layout, token: CST.Token, column: number, levels: readonly Level[]): void {
  if (isBlockCollection(token)) placeBlock(layout, token, column, levels);
  else if (token.type === 'block-scalar') placeScalar(layout, token, column, levels);
  else placeFlow(layout, token, column, levels);
}

function placeBlock(layout: Layout, token: BlockCollection, column: number, levels: readonly Level[]): void {
  const from = startOf(token);
  const old = layout.lines.position(from).column;
  const by = place(layout, { from, to: endOf(token) }, column, levels);
  const inner = [...levels, { old, new: old + by }];
  for (const entry of entriesOf(token)) placeEntry(layout, entry, inner, isFlush(layout, token, entry));
}

function isFlush({ style }: Layout, token: BlockCollection, { value, explicit }: CollectionEntry): boolean {
  return !style.indentedLists && !explicit && token.type === 'block-map' && value?.type === 'block-seq';
}

/** An entry's first token stands in the collection's column, what follows on lines of its own deeper. */
function placeEntry(
  layout: Layout,
  { parts, value, explicit }: CollectionEntry,
  levels: readonly Level[],
  flush: boolean,
): void {
  const column = levels.at(-1)!.new;
  parts.forEach((part, index) => {
    const begins = index === 0 || (explicit && part.type === 'map-value-ind') || (flush && part === value);
    placeToken(layout, part, begins ? column : column + layout.style.step, levels);
  });
}
