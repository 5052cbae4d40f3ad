import type { Path } from './part.ts';

/** Two kept runs of a spec. */
export interface RunPair {
  /** Path of the spec. */
  readonly spec: string;
  /** Their ids. */
  readonly before: string;
  readonly after: string;
  /** The criteria that both have, with their paths in the text of each. */
  readonly criteria: readonly { readonly id: string; readonly before: Path; readonly after: Path }[];
}
