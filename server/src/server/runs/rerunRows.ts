import { compileRoot, flatten } from '../../engine/compile.ts';
import type { RunEvent } from '../../engine/grading.ts';
import { say } from '../../languages/message.ts';
import type { RunEnded } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import type { SpecDocument } from '../documents.ts';
import type { Known } from '../known.ts';
import { keepRegraded, requestOf } from '../live/carryOut.ts';
import { publishScores } from '../publishScores.ts';
import { doneWith } from './doneWith.ts';
import { requestOf as runOf, type SpecRun } from './specRuns.ts';

export interface SomeRows {
  readonly document: SpecDocument;
  readonly state: Known;
  readonly stop: AbortController;
  /** In the samples file, from 1. */
  readonly lines: readonly number[];
}

/**
 * Grades some rows again, with their judges; the answers that are kept count, so that what is asked are those that
 * failed or were never given. The figures are then those of all rows, as the session knows them.
 */
export async function rerunRows(desk: Desk, run: SpecRun, rows: SomeRows): Promise<RunEnded> {
  const { connection, words, grading } = desk;
  const { signal } = rows.stop;
  const progress = await connection.window.createWorkDoneProgress();
  progress.token.onCancellationRequested(() => rows.stop.abort());
  progress.begin(words(say`Grading ${run.root.id}`), undefined, String(rows.lines.length), true);
  try {
    const { keep: _, ...rest } = run;
    const warnings = new Set<string>();
    const listen = (event: RunEvent) => void (event.event === 'warning' && warnings.add(event.message));
    const { spent } = await grading.run({ ...runOf(rest), lines: rows.lines }, listen, signal);
    run.ended?.(spent);
    await addUp(desk, run, rows);
    return doneWith(warnings);
  } catch (error) {
    if (signal.aborted) return { state: 'cancelled' };
    return { state: 'failed', message: (error as Error).message };
  } finally {
    progress.done();
    run.changed();
  }
}

async function addUp(desk: Desk, { root, options }: SpecRun, { document, state, stop }: SomeRows): Promise<void> {
  const { profile } = state;
  if (!profile) return;
  const { uri } = document;
  const surroundings = { desk, uri, state, show: () => publishScores(desk, uri) };
  const whole = await desk.grading.regrade(requestOf(surroundings, root, profile), () => undefined, stop.signal);
  if (!whole) return;
  const program = flatten(compileRoot(root, options));
  keepRegraded(state, program, { regraded: whole, samplesHash: profile.hash });
}
