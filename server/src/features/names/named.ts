import type { Range } from '../../document/tree.ts';
import type { Path } from '../../engine/part.ts';
import type { Message } from '../../languages/message.ts';
import type { Seen } from '../seen.ts';

/** A name at a place, with all the places in the file that mean the same. */
export interface Named {
  readonly name: string;
  /** The occurrence at the place, without quotes around it. */
  readonly at: Range;
  /** Where the file says what it is; a field of the samples is not said in the file. */
  readonly definition?: Range;
  /** Every occurrence, the definition included, in the order of the text. */
  readonly uses: readonly Range[];
  /** Places that may mean the name, which only the reader can tell: a rename asks before it changes them. */
  readonly doubtful?: (newName: string) => readonly Range[];
  /** Where the name lives in the samples, as a wish says it: a field, or the labels that people gave a criterion. */
  readonly field?: Path;
  /** A pattern of the names that all occurrences can be given at once, letter by letter; absent where that is not safe. */
  readonly letters?: string;
  /** Why it cannot have a new name at all, or not this one. */
  readonly refuse: (newName?: string) => Message | undefined;
  /** The new name as an occurrence writes it. */
  readonly write: (newName: string, occurrence: Range) => string;
}

/** One sort of names. */
export interface Naming {
  readonly find: (seen: Seen, offset: number) => Named | undefined;
}
