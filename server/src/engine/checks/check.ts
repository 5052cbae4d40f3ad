import type * as z from 'zod/mini';
import type { Json, JsonObject } from '../json.ts';
import type { CompileOptions } from '../kind.ts';
import type { NamedFile } from '../namedFile.ts';
import type { Part, Path } from '../part.ts';
import type { Value } from '../value.ts';
import type { Lowered } from './lowered/lowered.ts';
import type { Judged } from './shared/judged/judged.ts';
import type { Sought } from './shared/sought.ts';

/** What a check needs of its criterion to compile. */
export interface Criterion extends CompileOptions {
  readonly id: string;
  /** Where it stands in the rubric. */
  readonly path: Path;
  /** The criterion as written: a check reads there the keys that may stand beside its own. */
  readonly spec: JsonObject;
  /** What is looked at: the criterion's `of`, else the check's own. */
  readonly of: Value;
  /** How a judge is asked: the rubric's `judge` with the criterion's own over it. */
  readonly judge: JsonObject;
  /** Compiles the criteria that stand inside this one. */
  readonly group: () => Part;
  /** Compiles a grader of the wire dialect. */
  readonly grader: (spec: Json) => Part;
}

/** What a check needs of its criterion to be written in the wire dialect. */
export type WrittenCriterion = Pick<Criterion, 'id' | 'spec' | 'of' | 'judge' | 'metrics' | 'models'>;

/**
 * What a criterion can do, one key of it: all that Rewardsmith knows of that key. A score is in [0, 1] and carries
 * evidence. The completion's fault scores 0; what is wrong in the item, the reference or the world is an error.
 */
export interface Check<V = Json> {
  /** The key in a criterion, such as `number`. */
  readonly name: string;
  readonly title: string;
  /** Markdown for hover and the reference. */
  readonly docs: string;
  /** A complete value to begin with. */
  readonly example: V;
  /** Whether it asks a model. */
  readonly paid: boolean;
  /** What it looks at where the criterion has no `of`. */
  readonly of: string;
  /** The shape of the value under the key; the shape of a criterion inside it is handed in. */
  readonly schema: (criterion: z.ZodMiniType) => z.ZodMiniType<V>;
  /** Keys that may stand beside it in the criterion, such as `vote` beside a judged check. */
  readonly beside?: Readonly<Record<string, z.ZodMiniType>>;
  readonly compile: (value: V, criterion: Criterion) => Part;
  /** What a model is asked to decide, of its value and its criterion as written; absent where none is. */
  readonly judged?: (value: V, spec: JsonObject) => Judged;
  /** The files that a value names, whatever else is wrong in it; places are inside the value. */
  readonly files?: (value: Json) => readonly NamedFile[];
  /** How it takes a value out of text; absent where it takes none. */
  readonly taking?: (value: V) => TakingForm;
  /** What it is in the wire dialect; absent where that is not yet expressed. */
  readonly lower?: (value: V, criterion: WrittenCriterion) => Lowered;
}

/** How a check takes a value out of text, as its form says. */
export interface TakingForm {
  readonly sought: Sought;
  /** `from` may stand in the check's own value; else it stands beside the check. */
  readonly inside: boolean;
  /** What the check looks at in place of the criterion's `of`. */
  readonly of?: Json;
}

/** Keeps an entry's own type while it is written; the table forgets it, because the schema has vouched for it. */
export function check<V>(entry: Check<V>): Check {
  return entry as unknown as Check;
}
