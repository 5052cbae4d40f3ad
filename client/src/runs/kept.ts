import type { RunShown, SpecRuns } from '../../../server/src/protocol/index.ts';

/** One run in the view “Runs”, with the others of its spec. */
export interface Kept {
  readonly spec: SpecRuns;
  readonly run: RunShown;
}

/** What the view shows: specs, and below each its runs. */
export type RunElement = SpecRuns | Kept;

/** The run that another one is compared with where nothing is said: the latest of the same, or the one before that. */
export function latestBeside(kept: Kept): RunShown | undefined {
  return othersOf(kept)[0];
}

/** The other runs of the same part of the spec, newest first. */
export function othersOf({ spec, run }: Kept): readonly RunShown[] {
  return spec.runs.filter(({ id, path }) => id !== run.id && String(path) === String(run.path));
}

/** The two runs in the order of time. */
export function inOrder(one: RunShown, other: RunShown): { readonly before: string; readonly after: string } {
  return one.id < other.id ? { before: one.id, after: other.id } : { before: other.id, after: one.id };
}
