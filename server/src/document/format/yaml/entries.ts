import type { CST } from 'yaml';

/** One entry of a block collection: its tokens in order, without blanks, breaks and comments. */
export interface CollectionEntry {
  readonly parts: readonly CST.Token[];
  readonly value?: CST.Token;
  /** Its `?` or `:` may begin a line. */
  readonly explicit: boolean;
}

export type BlockCollection = CST.BlockMap | CST.BlockSequence;

const spacing = new Set<CST.Token['type']>(['space', 'newline', 'comment']);

/** Whether a token has a place of its own; the parser puts an empty scalar where a value is missing. */
export function isPlaced(token: CST.Token | null | undefined): token is CST.Token {
  return token != null && !spacing.has(token.type) && !(token.type === 'scalar' && token.source === '');
}

/** The entries that have any token. */
export function entriesOf(token: BlockCollection): CollectionEntry[] {
  return (token.items as readonly CST.CollectionItem[]).flatMap(({ start, key, sep, value }) => {
    const parts = [...start, key, ...(sep ?? []), value].filter(isPlaced);
    const explicit = parts[0]?.type === 'explicit-key-ind' || parts[0]?.type === 'map-value-ind';
    return parts.length === 0 ? [] : [{ parts, explicit, ...(isPlaced(value) && { value }) }];
  });
}

/** A token is one of these where its entries stand on lines of their own. */
export function isBlockCollection(token: CST.Token): token is BlockCollection {
  return token.type === 'block-map' || token.type === 'block-seq';
}

/** Where a token's text begins: of a collection, its first entry's. */
export function startOf(token: CST.Token): number {
  if (!isBlockCollection(token)) return token.offset;
  const first = entriesOf(token)[0]?.parts[0];
  return first ? startOf(first) : token.offset;
}

/** Where a token's text ends, the blanks and comments behind it apart. */
export function endOf(token: CST.Token): number {
  if (isBlockCollection(token)) {
    const last = entriesOf(token).at(-1)?.parts.at(-1);
    return last ? endOf(last) : token.offset;
  }
  if (token.type === 'flow-collection') return token.end[0] ? token.end[0].offset + 1 : token.offset + 1;
  if (token.type === 'block-scalar') return contentStart(token) + token.source.length;
  return 'source' in token ? token.offset + token.source.length : token.offset;
}

/** Where a block scalar's lines begin, behind its header. */
export function contentStart(token: CST.BlockScalar): number {
  return token.offset + token.props.reduce((sum, part) => sum + ('source' in part ? part.source.length : 0), 0);
}
