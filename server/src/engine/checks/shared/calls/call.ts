import type { ExactObject } from '../exact.ts';

/** A tool call, whatever shape its provider gave it. */
export interface Call {
  readonly name: string;
  /** Undefined where they are no JSON object. */
  readonly arguments: ExactObject | undefined;
  /** The arguments as the call has them, where they are no JSON object. */
  readonly unread?: string;
}
