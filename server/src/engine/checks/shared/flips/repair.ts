import type { Message } from '../../../../languages/message.ts';
import type { Path } from '../../../part.ts';
import type { Flip, TextEdit, ValueEdit } from '../../../why/flip.ts';

/** A change of what a check looks at: its edits have their paths inside that. */
export interface Repair {
  /** One for each thing that is wrong. */
  readonly sentences: readonly Message[];
  readonly edits: readonly (Omit<TextEdit, 'path'> | ValueEdit)[];
}

/** The same changes in the row, where what is looked at stands at a path. */
export function placedRepairs(repairs: readonly Repair[], path: Path): readonly Flip[] {
  return repairs.map(({ sentences, edits }) => ({
    sentences,
    edits: edits.map((edit) => ({ ...edit, path: 'path' in edit ? [...path, ...edit.path] : path })),
  }));
}
