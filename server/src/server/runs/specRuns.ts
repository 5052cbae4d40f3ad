import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { compileRoot, flatten } from '../../engine/compile.ts';
import type { LiveSession, RunEvent, RunRequest, RunResult, SamplesSource, Spent } from '../../engine/grading.ts';
import type { CompileOptions } from '../../engine/kind.ts';
import type { KeepRun } from '../../engine/runStore.ts';
import type { Root } from '../../engine/spec.ts';
import { money } from '../../features/money.ts';
import type { Estimate } from '../../features/seen.ts';
import { english, type Message, say, sentence } from '../../languages/message.ts';
import type { RunEnded } from '../../protocol/index.ts';
import { agrees } from '../agrees.ts';
import type { Desk } from '../desk.ts';
import { keyOf } from '../scores/keyOf.ts';
import type { Scores } from '../scores/scores.ts';
import type { ServerSettings } from '../settings.ts';
import { doneWith } from './doneWith.ts';
import { tellRuns } from './tellRuns.ts';

/** One run of one root as the editor asked for it. */
export interface SpecRun {
  readonly root: Root;
  readonly samples: SamplesSource;
  /** Of the spec; absent where it is not saved. */
  readonly folder: string | undefined;
  readonly total: number | undefined;
  readonly options: CompileOptions;
  readonly settings: ServerSettings;
  readonly estimate: Estimate;
  readonly limit?: number;
  /** Where live grading finds what the run graded. */
  readonly session?: LiveSession;
  /** How the run is kept; absent where it is not. */
  readonly keep?: KeepRun;
  readonly scores: Scores;
  /** Called whenever what stands at the line ends may have changed. */
  readonly changed: () => void;
  /** Told what a run spent that came to its end. */
  readonly ended?: (spent: Spent) => void;
}

/** Asks before money is spent; `true` where nothing has to be asked. */
export async function confirmed(
  desk: Desk,
  { estimate, settings }: Pick<SpecRun, 'estimate' | 'settings'>,
): Promise<boolean> {
  if (estimate.calls === 0 || (estimate.cost !== null && estimate.cost <= settings.confirmCost)) return true;
  const cost =
    estimate.cost === null
      ? say`The price of the model is not known.`
      : say`This will cost about ${money(estimate.cost)}.`;
  return agrees(desk, say`${cost} ${estimate.calls} calls go to ${settings.judge.baseUrl}.`, say`Run`);
}

/** Grades with progress in the editor; the scores follow while it runs. */
export async function runSpec(desk: Desk, run: SpecRun, stop: AbortController): Promise<RunEnded> {
  const { connection, grading, words } = desk;
  const progress = await connection.window.createWorkDoneProgress();
  progress.token.onCancellationRequested(() => stop.abort());
  progress.begin(words(say`Grading ${run.root.id}`), 0, '', true);
  const program = flatten(compileRoot(run.root, run.options));
  const keepErrors = run.scores.errors.begin(program);
  for (const { path, part } of program) run.scores.running.set(keyOf(path), part.hash);
  run.changed();
  const total = Math.min(run.total ?? Infinity, run.limit ?? Infinity);
  const warnings = new Set<string>();
  const listen = (event: RunEvent) => {
    if (event.event === 'warning') warnings.add(event.message);
    if (event.event === 'bad') return reportBad(connection, run, event);
    if (event.event === 'warning') return connection.console.warn(event.message);
    if (event.event === 'rows') return keepErrors(event.rows);
    const { summary, spent } = event;
    run.scores.keep(summary, { samplesHash: undefined });
    const share = Number.isFinite(total) ? Math.floor((100 * summary.graded) / Math.max(1, total)) : 0;
    const rows = Number.isFinite(total) ? `${summary.graded}/${total}` : String(summary.graded);
    progress.report(share, [sentence(rows), ...spentText(spent)].map(words).join(' · '));
    run.changed();
  };
  try {
    const result = await grading.run(requestOf(run), listen, stop.signal);
    run.scores.keep(result.summary, { samplesHash: result.samplesHash });
    reportErrors(connection, run, result);
    run.ended?.(result.spent);
    if (run.keep && result.kept !== undefined) tellRuns(desk, pathToFileURL(run.keep.spec).href);
    return doneWith(warnings);
  } catch (error) {
    if (stop.signal.aborted) return { state: 'cancelled' };
    return { state: 'failed', message: (error as Error).message };
  } finally {
    progress.done();
    for (const { path } of program) run.scores.running.delete(keyOf(path));
    run.changed();
  }
}

function spentText({ calls, cost }: Spent): readonly Message[] {
  if (calls === 0) return [];
  return cost === null ? [say`${calls} calls`] : [say`${calls} calls`, sentence(money(cost))];
}

/** A run as the thread takes it. */
export function requestOf({
  root,
  samples,
  folder,
  options,
  settings,
  estimate,
  limit,
  session,
  keep,
}: SpecRun): RunRequest {
  const { baseUrl, concurrency, prices } = settings.judge;
  const provider = { baseURL: baseUrl, concurrency, prices };
  const budget = { maxCost: settings.maxCost, ...(estimate.cost === null && { maxCalls: estimate.calls }) };
  return {
    root,
    samples,
    options,
    provider,
    rows: false,
    ...(folder !== undefined && { folder }),
    ...(estimate.calls > 0 && { budget }),
    ...(limit !== undefined && { limit }),
    ...(session && { session }),
    ...(keep && { keep }),
  };
}

function reportBad(connection: Connection, { samples }: SpecRun, { bad }: Extract<RunEvent, { event: 'bad' }>): void {
  for (const { line, message } of bad) connection.console.warn(`${nameOf(samples)}:${line}: ${english(message)}`);
}

const listed = 20;

function reportErrors(connection: Connection, { root, samples, scores }: SpecRun, { summary }: RunResult): void {
  const { reward, errors, graded } = summary;
  connection.console.info(`${root.id}: mean ${reward.mean ?? '–'} over ${graded - errors} of ${graded} rows`);
  const found = scores.errors.of(root.path);
  if (!found) return;
  for (const { line, grader, message } of found.errors.slice(0, listed))
    connection.console.warn(`${nameOf(samples)}:${line}: ${grader}: ${message}`);
  const rest = found.errors.length + found.more - listed;
  if (rest > 0) connection.console.warn(`${root.id}: ${rest} more errors`);
}

function nameOf(samples: SamplesSource): string {
  return 'file' in samples ? samples.file : 'unsaved samples';
}

/** The path of a file URI; undefined for any other. */
export function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}
