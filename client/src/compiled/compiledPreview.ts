import type { Event, Uri } from 'vscode';
import type { CompiledGrader } from '../../../server/src/protocol/index.ts';

/** A rubric's compiled grader, shown in a document of its own. */
export interface CompiledPreview {
  readonly uri: Uri;
  readonly rubric: Uri;
  /** The last one that there was; absent before the first. */
  readonly grader?: CompiledGrader;
  /** Why the rubric as it stands has none: what is shown is then old. */
  readonly refused?: string;
}

/** All previews that are open. */
export interface CompiledPreviews {
  readonly all: () => readonly CompiledPreview[];
  readonly of: (uri: Uri) => CompiledPreview | undefined;
  /** Fires when one has changed. */
  readonly onDidChange: Event<CompiledPreview>;
}
