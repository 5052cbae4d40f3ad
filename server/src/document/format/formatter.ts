import type { Change, Range, Tree } from '../tree.ts';

/** How the reader wants a text laid out; `tabSize` counts columns. */
export interface FormatOptions {
  readonly tabSize: number;
  readonly insertSpaces: boolean;
  /** Only the lines that it touches are changed; without it all are. */
  readonly range?: Range;
}

/** A character just typed; `at` is the place behind it. */
export interface Typed {
  readonly at: number;
  readonly character: string;
}

/**
 * One notation's layout. Its changes add and remove white space between tokens only, so that the data and the comments
 * stay; they are in order and never overlap. A text with a fault of syntax is left as it is.
 */
export interface Formatter {
  format(tree: Tree, options: FormatOptions): Change[];
  /** What follows from a character just typed; absent where the editor's own rules are enough. */
  typed?(tree: Tree, typed: Typed, options: FormatOptions): Change[];
}
