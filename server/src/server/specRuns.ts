import { fileURLToPath } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { compileRoot, flatten } from '../engine/compile.ts';
import type { Grading, RunEvent, RunRequest, RunResult, SamplesSource } from '../engine/grading.ts';
import type { CompileOptions } from '../engine/kind.ts';
import type { Root } from '../engine/spec.ts';
import { money } from '../features/codeLens.ts';
import type { Estimate } from '../features/seen.ts';
import type { RunEnded } from '../protocol.ts';
import { keyOf, type Scores } from './scores.ts';
import type { ServerSettings } from './settings.ts';

/** One run of one root as the editor asked for it. */
export interface SpecRun {
  readonly root: Root;
  readonly samples: SamplesSource;
  readonly total: number | undefined;
  readonly options: CompileOptions;
  readonly settings: ServerSettings;
  readonly estimate: Estimate;
  readonly limit?: number;
  readonly scores: Scores;
  /** Called whenever what stands at the line ends may have changed. */
  readonly changed: () => void;
}

/** Asks before money is spent; `true` where nothing has to be asked. */
export async function confirmed(connection: Connection, run: SpecRun): Promise<boolean> {
  const { estimate, settings } = run;
  if (estimate.calls === 0 || (estimate.cost !== null && estimate.cost <= settings.confirmCost)) return true;
  const cost =
    estimate.cost === null ? 'The price of the model is not known.' : `This will cost about ${money(estimate.cost)}.`;
  const text = `${cost} ${estimate.calls} calls go to ${settings.judge.baseUrl}.`;
  const answer = await connection.window.showWarningMessage(text, { title: 'Run' }, { title: 'Cancel' });
  return answer?.title === 'Run';
}

/** Grades with progress in the editor; the scores follow while it runs. */
export async function runSpec(
  connection: Connection,
  grading: Grading,
  run: SpecRun,
  stop: AbortController,
): Promise<RunEnded> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.token.onCancellationRequested(() => stop.abort());
  progress.begin(`Grading ${run.root.id}`, 0, '', true);
  const keys = flatten(compileRoot(run.root, run.options)).map(({ path }) => keyOf(path));
  for (const key of keys) run.scores.running.add(key);
  run.changed();
  const total = Math.min(run.total ?? Infinity, run.limit ?? Infinity);
  const listen = (event: RunEvent) => {
    if (event.event === 'bad') return reportBad(connection, run, event);
    if (event.event === 'warning') return connection.console.warn(event.message);
    if (event.event !== 'progress') return;
    const { summary, spent } = event;
    run.scores.keep(summary, undefined);
    const cost =
      spent.calls > 0 ? ` · ${spent.calls} calls${spent.cost === null ? '' : ` · ${money(spent.cost)}`}` : '';
    const share = Number.isFinite(total) ? Math.floor((100 * summary.graded) / Math.max(1, total)) : 0;
    progress.report(share, `${summary.graded}${Number.isFinite(total) ? `/${total}` : ''}${cost}`);
    run.changed();
  };
  try {
    const result = await grading.run(requestOf(run), listen, stop.signal);
    run.scores.keep(result.summary, result.samplesHash);
    reportErrors(connection, run, result);
    return { state: 'done' };
  } catch (error) {
    if (stop.signal.aborted) return { state: 'cancelled' };
    return { state: 'failed', message: (error as Error).message };
  } finally {
    progress.done();
    for (const key of keys) run.scores.running.delete(key);
    run.changed();
  }
}

function requestOf({ root, samples, options, settings, estimate, limit }: SpecRun): RunRequest {
  const { baseUrl, concurrency, prices } = settings.judge;
  const provider = { baseURL: baseUrl, concurrency, prices };
  const budget = { maxCost: settings.maxCost, ...(estimate.cost === null && { maxCalls: estimate.calls }) };
  return {
    root,
    samples,
    options,
    provider,
    rows: false,
    ...(estimate.calls > 0 && { budget }),
    ...(limit !== undefined && { limit }),
  };
}

function reportBad(connection: Connection, { samples }: SpecRun, { bad }: Extract<RunEvent, { event: 'bad' }>): void {
  for (const { line, message } of bad) connection.console.warn(`${nameOf(samples)}:${line}: ${message}`);
}

function reportErrors(connection: Connection, { root, samples }: SpecRun, { summary }: RunResult): void {
  const { reward, errors, graded, criteria } = summary;
  connection.console.info(`${root.id}: mean ${reward.mean ?? '–'} over ${graded - errors} of ${graded} rows`);
  for (const { id, worst } of criteria)
    for (const { line, message } of worst)
      if (message) connection.console.warn(`${nameOf(samples)}:${line}: ${id}: ${message}`);
}

function nameOf(samples: SamplesSource): string {
  return 'file' in samples ? samples.file : 'unsaved samples';
}

/** The path of a file URI; undefined for any other. */
export function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}
