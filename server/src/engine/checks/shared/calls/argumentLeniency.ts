import type { CallOptions } from './callSpec.ts';

/** How texts and types may differ between an argument and what is wanted. */
export interface ArgumentLeniency {
  /** Case, space and `,./-_*^` do not count in texts. */
  readonly loose: boolean;
  /** A text counts as the JSON value that it writes. */
  readonly coerce: boolean;
}

export function leniencyOf({ strings, coerce }: CallOptions): ArgumentLeniency {
  return { loose: strings === 'loose', coerce: coerce ?? false };
}
