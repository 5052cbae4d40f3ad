import type { Message } from '../../languages/message.ts';
import type { Path } from '../part.ts';

/** Another text in place of a piece of the text that stands at a path of the row. */
export interface TextEdit {
  /** Begins with `sample`; steps may go on inside a text that is JSON. */
  readonly path: Path;
  /** Offsets in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Another value at a path of the row. */
export interface ValueEdit {
  /** As of `TextEdit`; a last step of −1 adds an element to a list. */
  readonly path: Path;
  /** JSON of the value, every digit written; absent where what stands there is taken away. */
  readonly json?: string;
}

export type RowEdit = TextEdit | ValueEdit;

/** A change of the completion, and in sentences what it is. */
export interface Flip {
  readonly sentences: readonly Message[];
  /** Offsets are those of the row before any of the edits; values are set one after the other. */
  readonly edits: readonly RowEdit[];
}
