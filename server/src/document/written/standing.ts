import type { Node, Range } from '../tree.ts';

/** A string as it stands in a text. */
export interface Standing extends Range {
  /** The whole text. */
  readonly text: string;
  readonly node: Node;
  /** The column of its key, from 0; for an item of a list, of the first letter in its line. */
  readonly column: number;
}
