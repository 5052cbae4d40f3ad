import type { Filter } from '../languages/filter/filter.ts';
import type { Compared, ComparedRuns } from './effect.ts';
import type { CompileOptions } from './kind.ts';
import type { Synonyms, WordNet } from './metrics/index.ts';
import type { Path } from './part.ts';
import type { ErrorCount, RowResult, RunSummary, Spent } from './record.ts';
import type { Sorting } from './rows/orderRows.ts';
import type { RowsWindow, WindowWish } from './rows/rowsWindow.ts';

export type { Spent } from './record.ts';

import type { Outcome } from './outcome.ts';
import type { RunPair } from './runPair.ts';
import type { KeepRun, RunStore } from './runStore.ts';
import type { BadRow, Row } from './sample.ts';
import type { SampleResult } from './sampleResult.ts';
import type { Root } from './spec.ts';
import type { Explained } from './why/explanation.ts';
import type { Answer, JudgeMessage, World } from './world.ts';

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
  /** Grades only the rows on these lines; what the session holds of the others stays. */
  readonly lines?: readonly number[];
  /** Whether each row's result is wanted, or only those of rows with an error. */
  readonly rows: boolean;
  /** Where what is graded is kept, so that `regrade` need not grade it again. */
  readonly session?: LiveSession;
  /** Set where nobody will ask whether the samples are still the same: `samplesHash` is then empty. */
  readonly unnamed?: boolean;
  /** Where the run is to be kept, once it has ended; absent where it is not. */
  readonly keep?: KeepRun;
}

/** Names what is held of a spec and its samples between two runs. */
export interface LiveSession {
  /** Of the spec. */
  readonly name: string;
  /** Names the content of the samples, as their profile does: what is held of others is forgotten. */
  readonly samplesHash: string;
  /** How many samples there are. */
  readonly rows: number;
}

/** Grading what has changed, as plain data. No model is asked. */
export interface RegradeRequest {
  readonly root: Root;
  readonly samples: SamplesSource;
  readonly folder?: string;
  readonly options: CompileOptions;
  readonly session: LiveSession;
  /** Whether units may ask Python. */
  readonly python: boolean;
  /** Hashes of the units that may leave the sandbox. */
  readonly agreed: readonly string[];
}

/** A way from one sample to another; behind the last comes the first. */
export type SampleStep = 'next' | 'previous' | 'failure' | 'disagreement';

/**
 * One sample that is wanted, as plain data: that with the id on the line, else that with the id, else that on the line;
 * the first where neither is named.
 */
export interface SampleRequest {
  readonly samples: SamplesSource;
  readonly id?: string;
  /** From 1. */
  readonly line?: number;
  /** Goes on to another one from there. */
  readonly step?: SampleStep;
  /** Absent where it is not to be graded. */
  readonly graded?: SampleGrading;
}

/** How one sample is graded. Judges are not asked: what they said before counts. */
export interface SampleGrading {
  readonly roots: readonly Root[];
  readonly folder?: string;
  readonly options: CompileOptions;
  readonly provider: Provider;
  readonly session: LiveSession;
  /** Hashes of the units that may leave the sandbox. */
  readonly agreed: readonly string[];
}

/** Which sample is to be explained, and by what. */
export interface ExplainRequest {
  readonly samples: SamplesSource;
  /** From 1. */
  readonly line: number;
  readonly graded: Omit<SampleGrading, 'session'> & { readonly session?: LiveSession };
  /** There where judges may be asked about each piece of the completion. */
  readonly budget?: Budget;
}

/** A sample with what graders say of it. */
export interface SampleFound {
  readonly row: Row;
  /** Its place among the samples, from 0. */
  readonly at: number;
  /** Of each root, in their order. */
  readonly results: readonly SampleResult[];
}

/** Some rows of a session with what is known of them, as plain data. */
export interface RowsRequest extends RegradeRequest {
  /** Of the judges whose answers are looked up; none is asked. */
  readonly provider: Provider;
  readonly filter?: Filter;
  readonly sort?: Sorting;
  readonly window: WindowWish;
}

/** One call of a Python grader that is looked into, as plain data. */
export interface TraceRequest {
  readonly root: Root;
  /** The Python in it that is run. */
  readonly source: string;
  readonly samples: SamplesSource;
  /** The sample with the id on the line, else that with the id, else that on the line; the first without both. */
  readonly id?: string;
  readonly line?: number;
  readonly folder?: string;
  readonly options: CompileOptions;
}
export interface Traced {
  readonly id: string;
  readonly line: number;
  /** Absent where it is not run on this sample: where its `when` is false, or a template is lacking. */
  readonly answer?: Answer;
}

/** One question to a judge with other messages than the spec has it ask, as plain data. */
export interface ReplayRequest {
  /** With the one root whose judge is asked: by itself, as a criterion of a rubric. */
  readonly graded: SampleGrading & { readonly roots: readonly [Root] };
  readonly samples: SamplesSource;
  readonly id: string;
  readonly line: number;
  readonly messages: readonly JudgeMessage[];
  readonly provider: Provider;
  readonly budget: Budget;
}
export interface Replayed {
  readonly id: string;
  readonly line: number;
  /** What is known of the sample with the messages of the spec. */
  readonly former: SampleResult;
  /** What the answer says, as if every draw of the judge had answered so. */
  readonly now: Outcome;
}

/** Samples that hold some words, as plain data. */
export interface SampleSearch {
  readonly samples: SamplesSource;
  /** All of them are looked for in the row as it is written, in any case; empty finds every sample. */
  readonly words: string;
  readonly most: number;
}
export interface SampleList {
  readonly samples: readonly {
    readonly id: string;
    /** From 1. */
    readonly line: number;
    /** Its place among the samples, from 0. */
    readonly at: number;
    /** The beginning of what was asked, else of what was answered, on one line. */
    readonly text: string;
  }[];
  /** There are others behind them. */
  readonly more: boolean;
}

/** What is known of a spec after a change. */
export interface Regraded {
  readonly summary: RunSummary;
  /** Paths of the graders that hang on what may not be asked: what the summary says of them is no score. */
  readonly lacking: readonly Path[];
  /** The results of the first rows with an error. */
  readonly failed: readonly RowResult[];
  /** The errors of the rows beyond those. */
  readonly more: readonly ErrorCount[];
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
  /** Set where that is not the content that the samples have at the end: the figures may mix two texts. */
  readonly unsteady?: boolean;
  /** The id under which it is kept; absent where it is not. */
  readonly kept?: string;
}

/** Grading as a service: in this thread, or behind one. */
export interface Grading {
  /** Rejects with the signal's reason when it aborts, and when the samples cannot be read. */
  run(request: RunRequest, listen: (event: RunEvent) => void, signal: AbortSignal): Promise<RunResult>;
  /**
   * Grades the same samples by two specs, one after the other: what the first spends is not left for the second.
   * Warnings alone are heard. Rejects as `run` does, and when the samples change meanwhile.
   */
  compare(
    specs: readonly [before: RunRequest, after: RunRequest],
    listen: (event: RunEvent) => void,
    signal: AbortSignal,
  ): Promise<Compared>;
  /** Compares two runs as they are kept. Rejects with a sentence where one of them is not kept any more. */
  compareRuns(pair: RunPair, signal: AbortSignal): Promise<ComparedRuns>;
  /**
   * Grades what the session does not know yet. `listen` hears first of a random choice of the rows, where there are
   * many; undefined where the samples are not those of the session. Rejects as `run` does.
   */
  regrade(
    request: RegradeRequest,
    listen: (first: Regraded) => void,
    signal: AbortSignal,
  ): Promise<Regraded | undefined>;
  /** Finds one sample, and says what graders say of it; undefined where there is none. Rejects as `run` does. */
  sample(request: SampleRequest, signal: AbortSignal): Promise<SampleFound | undefined>;
  /**
   * Why a sample has its rewards; undefined where none is on the line. Without a budget no judge is asked: what one said
   * before counts. Rejects as `run` does.
   */
  explain(request: ExplainRequest, signal: AbortSignal): Promise<Explained | undefined>;
  /**
   * Runs a Python grader on one sample, and tells what it printed, and where and with what it failed; undefined where
   * there is no such sample. Rejects as `run` does.
   */
  trace(request: TraceRequest, signal: AbortSignal): Promise<Traced | undefined>;
  /** Asks the judge of a grader once, in other words; undefined where it asks none. Rejects as `run` does. */
  replay(request: ReplayRequest, signal: AbortSignal): Promise<Replayed | undefined>;
  /** Lists the first samples that hold some words. Rejects as `run` does. */
  samples(search: SampleSearch, signal: AbortSignal): Promise<SampleList>;
  /**
   * Some of the rows, as a session knows them; what it does not know and may is graded. Undefined where the samples are
   * not those of the session. Rejects as `run` does, and where a later request wants another table of the session.
   */
  rows(request: RowsRequest, signal: AbortSignal): Promise<RowsWindow | undefined>;
  /** Forgets what is held under the name of a session. */
  forget(session: string): void;
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
  /** Where its lists are criteria, how many of them a model judges, in all rows together. */
  readonly judged?: number;
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
  /** Is another after a file was written; undefined where there is none. Absent where nobody else writes. */
  readonly stamp?: (file: string) => Promise<string | undefined>;
  /** `warn` is told, once, what does not change a score but should be known. */
  readonly world: (request: RunRequest, warn: (message: string) => void) => RunWorld;
  /** What the user's WordNet says; rejects with a sentence where it cannot be read. */
  readonly synonyms: (wordNet: WordNet) => Promise<Synonyms>;
  /** Where runs are kept; absent where they are not. */
  readonly runs?: () => Promise<RunStore>;
  /** Tells whether enough time has passed to speak of progress again. */
  readonly due: () => boolean;
  /** Resolves when what has come meanwhile, such as the end of a signal, has been heard. */
  readonly turn: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}
