import type { FinishedRun, KeptRow, KeptRun } from './keptRun.ts';

/** Keeps runs, by the path of the spec that they graded. Rejects with a reason where the disk does not serve. */
export interface RunStore {
  /** Paths of the specs that have runs. */
  specs(): Promise<readonly string[]>;
  /** The runs of a spec, newest first; none where nothing is kept. */
  list(spec: string): Promise<readonly KeptRun[]>;
  /** Begins to keep a run. */
  begin(wanted: KeepRun): Promise<RunWriter>;
  /** The rows of a run; rejects where they are not kept any more. */
  rows(spec: string, id: string): AsyncIterable<readonly KeptRow[]>;
  /** A text that a spec had, by its name; undefined where it is not kept any more. */
  text(spec: string, name: string): Promise<string | undefined>;
  /** Forgets these runs of a spec, all where none are named. */
  remove(spec: string, ids?: readonly string[]): Promise<void>;
  /** A spec has another path: its runs go with it, unless that path has some. */
  move(from: string, to: string): Promise<void>;
}

/** What is said of a run before it begins. */
export interface KeepRun {
  readonly spec: string;
  /** Of the spec. */
  readonly text: string;
  readonly by: FinishedRun['by'];
  /** Runs of the spec that are kept at most, at least 1: the oldest go first. */
  readonly most: number;
}

/** Takes a run that is under way. */
export interface RunWriter {
  rows(rows: readonly KeptRow[]): Promise<void>;
  /** The run is kept from now on. */
  end(run: FinishedRun): Promise<KeptRun>;
  /** The run has not ended, and leaves nothing. */
  drop(): Promise<void>;
}
