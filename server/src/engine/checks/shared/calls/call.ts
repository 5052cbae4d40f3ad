import type { Path } from '../../../part.ts';
import type { ExactObject } from '../exact.ts';

/** A tool call, whatever shape its provider gave it. */
export interface Call {
  readonly name: string;
  /** Undefined where they are no JSON object. */
  readonly arguments: ExactObject | undefined;
  /** The arguments as the call has them, where they are no JSON object. */
  readonly unread?: string;
  /** Where the call and its arguments stand in what was read. */
  readonly place?: CallPlace;
}

/** Paths inside what was read; in a list the first step is the position. */
export interface CallPlace {
  readonly whole: Path;
  readonly arguments: Path;
}
