import type { Message } from '../languages/message.ts';

/** A node placed in its parent: `at` counts from the parent's start. */
export interface Slot {
  readonly at: number;
  readonly node: Node;
}

/** A key with its value; `value` is absent where the author has not written one yet. */
export interface Entry {
  readonly key: Slot;
  readonly value?: Slot;
}

export type Scalar = string | number | boolean | null;

/**
 * A piece of a parsed text. A node knows its length and its children's places inside it, never its own place:
 * a subtree that an edit did not touch stays the same object, so what was concluded from it still holds.
 */
export interface Node {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  readonly length: number;
  readonly value?: Scalar;
  /** Of an object, in the order written; duplicates are kept. */
  readonly entries?: readonly Entry[];
  /** Of an array. */
  readonly items?: readonly Slot[];
  /** Of a string whose text differs from its value: where each part of the value stands. */
  readonly spans?: readonly Span[];
}

/** From `value` on, the string's value stands from `at` on (both ascending; `at` counts from the node's start). */
export interface Span {
  readonly value: number;
  readonly at: number;
}

export type Path = readonly (string | number)[];

/** A place in the text: offsets in UTF-16 units, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a reader found wrong with the syntax; offsets from the start of the text. */
export interface SyntaxFault extends Range {
  readonly code: string;
  readonly message: Message;
}

/** A text as read: always a tree, even from rubbish. */
export interface Tree {
  readonly text: string;
  /** Absent only for a text without any value. */
  readonly root?: Slot;
  readonly faults: readonly SyntaxFault[];
  /** True where one part stands for another (aliases), so that no part can be read alone. */
  readonly indivisible?: boolean;
  /** The language that the file says it is, where its content need not tell. */
  readonly language?: 'rubric';
}

/** An edit, in offsets of the text before it. */
export interface Change extends Range {
  readonly text: string;
}

/**
 * One notation for specs. `edit` gives what `read` would, at the price of what changed; whoever has the text after the
 * change hands it in, so that it is held once.
 */
export interface Reader {
  read(text: string): Tree;
  edit(before: Tree, change: Change, text?: string): Tree;
}
