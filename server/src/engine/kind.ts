import * as z from 'zod/mini';
import type { Json, JsonObject } from './json.ts';
import type { Synonyms, WordNetFound } from './metrics/index.ts';
import type { Member, Part, Passing, Path } from './part.ts';
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
  /** The user's own Python, for graders that import what the embedded one lacks; absent means none may run so. */
  readonly interpreter?: string;
  /** WordNet, where a chosen definition stands on it. */
  readonly wordNet?: WordNetFound;
  /** Names what the files of a rubric hold that are read while grading, by the path as written. */
  readonly prints?: Readonly<Record<string, string>>;
  /** What it says; absent where nothing is scored. No part of a hash, because `wordNet` names its content. */
  readonly synonyms?: Synonyms;
  /** Criteria that were compiled with just these options, for whoever compiles a rubric again and again. */
  readonly compiled?: CompiledCriteria;
}

/** A criterion by its spec, with all else that it was compiled from. */
export type CompiledCriteria = WeakMap<JsonObject, { readonly from: readonly unknown[]; readonly member: Member }>;

/** What a kind needs of its surroundings to compile. */
export interface Family extends CompileOptions {
  /** Where it stands in the file. */
  readonly path: Path;
  /** Compiles a grader that stands inside this one: its name there, its path from here. */
  readonly child: (id: string, path: Path, spec: Json) => Member;
  /** The same for what stands in data: nothing in it runs outside the sandbox. */
  readonly sandboxed: () => Family;
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
  /** The key whose items are criteria, where it has such. */
  readonly criteria?: string;
  /** The key whose value is a grader, where it has such. */
  readonly grader?: string;
  /** The shape of the spec; the shape of a child is handed in. */
  readonly schema: (child: z.ZodMiniType) => z.ZodMiniType<S>;
  /** The same where a child is anything: made once, because making it takes longer than using it. */
  readonly shape: z.ZodMiniType<S>;
  /** The scores it can give. */
  readonly domain: (spec: S) => Domain;
  /** The same where its own text surely goes beyond `domain`, null where nobody knows how far; undefined where not. */
  readonly reach?: (spec: S) => Domain | null | undefined;
  /** The score from which on it passes as an eval criterion; absent where no platform defines one. */
  readonly threshold: (spec: S) => number | undefined;
  /** What it calls passing where it stands by itself; absent where its `pass_threshold` alone says that. */
  readonly passing?: (spec: S) => Passing | undefined;
  readonly compile: (spec: S, family: Family) => Part;
}

/** Keeps an entry's own spec type while it is written; the table forgets it, because the schema has vouched for it. */
export function kind<S>(entry: Omit<Kind<S>, 'shape'>): Kind {
  return { ...entry, shape: entry.schema(z.unknown()) } as unknown as Kind;
}
