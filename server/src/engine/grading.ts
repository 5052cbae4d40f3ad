import type { CompileOptions } from './kind.ts';
import type { Synonyms, WordNet } from './metrics/index.ts';
import type { RowResult, RunSummary, Spent } from './record.ts';

export type { Spent } from './record.ts';

import type { BadRow, Row } from './sample.ts';
import type { Root } from './spec.ts';
import type { World } from './world.ts';

/** Where samples come from: a file, or the text of an editor that is not saved yet. */
export type SamplesSource = { readonly file: string } | { readonly text: string };

/** What may be spent; an ask that would pass either is not made. Absent means no limit. */
export interface Budget {
  /** USD. */
  readonly maxCost?: number;
  readonly maxCalls?: number;
}

/** How judges are reached. A key is not part of it. */
export interface Provider {
  readonly baseURL: string;
  readonly concurrency: number;
  /** USD per million tokens, for models that the built-in table lacks. */
  readonly prices: Readonly<Record<string, { readonly input: number; readonly output: number }>>;
}

/** A run as plain data. */
export interface RunRequest {
  readonly root: Root;
  readonly samples: SamplesSource;
  /** Where relative paths of the spec begin; absent where it is not saved. */
  readonly folder?: string;
  readonly options: CompileOptions;
  /** Absent in a run that may not ask a model. */
  readonly budget?: Budget;
  readonly provider: Provider;
  readonly limit?: number;
  /** Whether each row's result is wanted, or only those of rows with an error. */
  readonly rows: boolean;
  /** Set where nobody will ask whether the samples are still the same: `samplesHash` is then empty. */
  readonly unnamed?: boolean;
}

/** What is heard of a run while it goes on. `total` is in the unit of the samples' length where rows are not counted. */
export type RunEvent =
  | { readonly event: 'progress'; readonly summary: RunSummary; readonly spent: Spent }
  | { readonly event: 'rows'; readonly rows: readonly RowResult[] }
  | { readonly event: 'bad'; readonly bad: readonly BadRow[] }
  /** Something that does not change a score and that the user should know, said once a run. */
  | { readonly event: 'warning'; readonly message: string };

export interface RunResult {
  readonly summary: RunSummary;
  readonly spent: Spent;
  readonly bad: number;
  /** Names the content of the samples that were graded. */
  readonly samplesHash: string;
}

/** Grading as a service: in this thread, or behind one. */
export interface Grading {
  /** Rejects with the signal's reason when it aborts, and when the samples cannot be read. */
  run(request: RunRequest, listen: (event: RunEvent) => void, signal: AbortSignal): Promise<RunResult>;
  /** Looks through the samples once. */
  profile(samples: SamplesSource, signal: AbortSignal): Promise<Profile>;
  dispose(): Promise<void>;
}

/** What the samples look like. */
export interface Profile {
  readonly rows: number;
  readonly bad: number;
  /** Names the content. */
  readonly hash: string;
  /** The paths that templates can reach, most common first. */
  readonly fields: readonly ProfileField[];
  /** The samples have more fields than a profile holds: a path that it lacks may be there all the same. */
  readonly full: boolean;
  /** The first sample: hovers and estimates show its values. */
  readonly first?: Row;
  /** Up to five completions, the first that are not blank and have at most 2,000 characters; absent where none is. */
  readonly texts?: readonly string[];
}

/** JSON's types as people read them. */
export type FieldType = 'string' | 'number' | 'boolean' | 'null' | 'list' | 'object';

export interface ProfileField {
  /** Such as `item.answer` or `sample.output_tools[0].function.name`; of lists the first element stands for all. */
  readonly path: string;
  /** The types seen, most common first. */
  readonly types: readonly FieldType[];
  /** Rows that have it. */
  readonly count: number;
  /** Rows that have it with a value of a type; absent means none. */
  readonly counts: Readonly<Partial<Record<FieldType, number>>>;
  /** How many of the texts are numerals, such as `-4.50`. */
  readonly numerals: number;
  /** Up to three values that differ, as compact JSON cut to 200 characters; the first value seen stands first. */
  readonly examples: readonly string[];
  /** Every value but null, most common first, where all are short and at most twenty differ. */
  readonly values?: readonly FieldValue[];
  /** Elements of the longest list. */
  readonly longest?: number;
  /** It has parts that were not looked into. */
  readonly cut?: true;
}

export interface FieldValue {
  readonly value: string | number | boolean;
  /** Rows that have it. */
  readonly count: number;
}

/** A world for one run, with what it has spent so far. */
export interface RunWorld extends World {
  readonly spent: () => Spent;
}

/** What grading needs of the outside. */
export interface GradingHost {
  /** Text of a file in chunks; rejects with a sentence where it cannot be read. */
  readonly read: (file: string) => AsyncIterable<string>;
  /** `warn` is told, once, what does not change a score but should be known. */
  readonly world: (request: RunRequest, warn: (message: string) => void) => RunWorld;
  /** What the user's WordNet says; rejects with a sentence where it cannot be read. */
  readonly synonyms: (wordNet: WordNet) => Promise<Synonyms>;
  /** Tells whether enough time has passed to speak of progress again. */
  readonly due: () => boolean;
  readonly dispose: () => Promise<void>;
}
