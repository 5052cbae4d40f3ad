import type { Position } from 'vscode-languageserver-types';
import type { FieldPlace, FieldPlaces, FieldWish } from '../../engine/fieldKeys.ts';
import type { Path } from '../../engine/part.ts';
import type { Message } from '../../languages/message.ts';
import type { Client, Seen } from '../seen.ts';

/** All that a feature may look at to answer for a field of a samples file. */
export interface RowsSeen {
  readonly uri: string;
  /** The editor's number for this state of the text. */
  readonly version: number;
  readonly field: Path;
  /** The key that was asked about. */
  readonly at: FieldPlace;
  /** The specs of the workspace that use these samples; none where the feature does not want them. */
  readonly specs: readonly SpecOfRows[];
  /** Where the rows have the field, and why it may not take a name; absent where that is not wanted. */
  readonly places?: FieldPlaces;
  readonly words: (message: Message) => string;
}

/** A spec that uses the samples. */
export interface SpecOfRows {
  readonly seen: Seen;
  /** Null where the editor has not opened it. */
  readonly version: number | null;
}

/** What is said of a place in an open document. */
export interface RowsParams {
  readonly position: Position;
}

/** An LSP feature at a field of a samples file: all of it is pure. */
export interface RowsFeature<Params extends RowsParams, Answer> {
  readonly method: string;
  /** Whether it looks at the specs. */
  readonly specs: boolean;
  /** What it wants to know of the rows. */
  readonly wants?: (field: Path, params: Params) => FieldWish | undefined;
  readonly answer: (seen: RowsSeen, params: Params) => Answer;
  /** The answer as a client takes it that lacks what the full one needs. */
  plain?(answer: Answer, client: Client): unknown;
}
