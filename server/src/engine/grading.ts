import type { CompileOptions } from './kind.ts';
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
  readonly options: CompileOptions;
  /** Absent in a run that may not ask a model. */
  readonly budget?: Budget;
  readonly provider: Provider;
  readonly limit?: number;
  /** Whether each row's result is wanted, or only the summary. */
  readonly rows: boolean;
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
  /** Every path that templates can reach, most common first. */
  readonly fields: readonly ProfileField[];
  /** The first sample: hovers and estimates show its values. */
  readonly first?: Row;
}

export interface ProfileField {
  /** Such as `item.answer` or `sample.output_tools[0].function.name`. */
  readonly path: string;
  /** JSON types seen, such as `string`. */
  readonly types: readonly string[];
  /** Rows that have it. */
  readonly count: number;
  /** The first value seen, as compact JSON, cut to 200 characters. */
  readonly example: string;
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
  /** Tells whether enough time has passed to speak of progress again. */
  readonly due: () => boolean;
  readonly dispose: () => Promise<void>;
}
