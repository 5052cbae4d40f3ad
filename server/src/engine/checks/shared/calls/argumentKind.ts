import type * as z from 'zod/mini';
import type { Json } from '../../../json.ts';
import type { Exact } from '../exact.ts';
import type { ArgumentLeniency } from './argumentLeniency.ts';
import type { FromRow } from './fromRow.ts';

/** Where an argument is not what is wanted: found as JSON, wanted in words; either is absent where there is none. */
export interface Miss {
  /** Inside the argument. */
  readonly path: readonly (string | number)[];
  readonly found?: string | undefined;
  readonly wanted?: string | undefined;
}

/** What an argument must be, once the row is known. */
export interface WantedArgument {
  /** In words, for where it is missing. */
  readonly words: string;
  /** Undefined where a value is as wanted. */
  readonly miss: (found: Exact) => Miss | undefined;
  /** A value that is as wanted; absent where none is known. */
  readonly right?: Exact;
}

/** A way to say what an argument must be, other than by its value: an object with one key. */
export interface ArgumentKind<V = Json> {
  readonly key: string;
  readonly schema: () => z.ZodMiniType<V>;
  readonly compile: (value: V, leniency: ArgumentLeniency) => FromRow<WantedArgument>;
}

/** Keeps an entry's own type while it is written; the table forgets it, because the schema has vouched for it. */
export function argumentKind<V>(entry: ArgumentKind<V>): ArgumentKind {
  return entry as unknown as ArgumentKind;
}
