import type * as z from 'zod/mini';
import type { Json, JsonObject } from './json.ts';
import type { Member, Part } from './part.ts';
import type { Place } from './place.ts';

/** The scores a grader can give; a formula's range is proved over these. */
export type Domain =
  | { readonly kind: 'binary' }
  | { readonly kind: 'unit' }
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number };

/** What of the outside changes a score; part of every hash that it touches. */
export interface CompileOptions {
  /** Metric → name of its chosen definition; absent means the default. */
  readonly metrics: Readonly<Record<string, string>>;
  /** Names of models in specs → names that the user has. */
  readonly models: Readonly<Record<string, string>>;
  /** Seconds a Python grader may take for one row. */
  readonly pythonTimeLimit: number;
}

/** What a kind needs of its surroundings to compile. */
export interface Family extends CompileOptions {
  /** Compiles a grader that stands inside this one, under its name there. */
  readonly child: (id: string, spec: Json) => Member;
}

/** One `type` of grader of the wire dialect: all that Rewardsmith knows of it. */
export interface Kind<S = JsonObject> {
  /** The value of `type`. */
  readonly type: string;
  readonly title: string;
  /** Markdown for hover and the reference. */
  readonly docs: string;
  /** A complete grader to begin with. */
  readonly example: S;
  /** Where it may stand by itself. */
  readonly places: readonly Place[];
  /** Where it may stand inside `multi`; empty means nowhere. */
  readonly nestedPlaces: readonly Place[];
  /** The key whose values are graders, where it has such. */
  readonly children?: string;
  /** The shape of the spec; the shape of a child is handed in. */
  readonly schema: (child: z.ZodMiniType) => z.ZodMiniType<S>;
  /** The scores it can give. */
  readonly domain: (spec: S) => Domain;
  /** The score from which on it passes as an eval criterion; absent where no platform defines one. */
  readonly threshold: (spec: S) => number | undefined;
  readonly compile: (spec: S, family: Family) => Part;
}

/** Keeps an entry's own spec type while it is written; the table forgets it, because the schema has vouched for it. */
export function kind<S>(entry: Kind<S>): Kind {
  return entry as unknown as Kind;
}
