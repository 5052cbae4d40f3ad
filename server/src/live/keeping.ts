import type { RunRequest, RunResult } from '../engine/grading.ts';
import { hashText } from '../engine/hash.ts';
import { judgesOf } from '../engine/judgesOf.ts';
import type { FinishedRun, KeptRow } from '../engine/keptRun.ts';
import type { RunSummary, WorstRow } from '../engine/record.ts';
import type { GradedRow } from '../engine/run.ts';
import type { KeepRun, RunStore, RunWriter } from '../engine/runStore.ts';

/** A run on its way into the store. None of it rejects: what the store does not take is told once, and not kept. */
export interface Keeping {
  /** Passes rows on; where that does not come to its end, nothing is kept. */
  through(batches: AsyncIterable<readonly GradedRow[]>): AsyncIterable<readonly GradedRow[]>;
  /** Keeps the run and says so; one that graded nothing, or samples that changed meanwhile, is not kept. */
  end(result: RunResult): Promise<RunResult>;
}

/** Begins to keep a run. */
export async function keeping(
  store: (() => Promise<RunStore>) | undefined,
  { keep, ...request }: RunRequest,
  warn: (message: string) => void,
): Promise<Keeping | undefined> {
  if (!keep || !store) return undefined;
  let writer: RunWriter | undefined;
  const drop = async () => {
    await writer?.drop().catch(() => undefined);
    writer = undefined;
  };
  const attempt = async <T>(work: () => Promise<T> | undefined): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      warn(`The run is not kept: ${(error as Error).message}`);
      await drop();
      return undefined;
    }
  };
  writer = await attempt(async () => (await store()).begin(keep));
  async function* through(batches: AsyncIterable<readonly GradedRow[]>) {
    let isWhole = false;
    try {
      for await (const batch of batches) {
        await attempt(() => writer?.rows(batch.map(keptRow)));
        yield batch;
      }
      isWhole = true;
    } finally {
      if (!isWhole) await drop();
    }
  }
  const end = async (result: RunResult) => {
    if (result.summary.graded === 0 || result.unsteady) await drop();
    const run = await attempt(() => writer?.end(finished(keep, request, result)));
    return run ? { ...result, kept: run.id } : result;
  };
  return { through, end };
}

function keptRow({ row, outcomes }: GradedRow): KeptRow {
  const scores = outcomes.map((outcome) => ('score' in outcome ? outcome.score : null));
  return [row.id, row.line, row.item_id === row.id ? null : row.item_id, scores.at(-1)!, ...scores.slice(0, -1)];
}

function finished({ spec, text, by }: KeepRun, request: RunRequest, result: RunResult): FinishedRun {
  const { root, options, samples, limit } = request;
  const { summary, spent, bad, samplesHash } = result;
  return {
    by,
    spec: { file: spec, text: hashText(text) },
    root: { id: root.id, path: root.path },
    samples: { ...('file' in samples && { file: samples.file }), hash: samplesHash },
    judges: judgesOf(root, options),
    ...(limit !== undefined && { limit }),
    bad,
    summary: shortened(summary),
    spent,
  };
}

function shortened(summary: RunSummary): RunSummary {
  return {
    ...summary,
    worst: firstError(summary.worst),
    criteria: summary.criteria.map((criterion) => ({ ...criterion, worst: firstError(criterion.worst) })),
  };
}

function firstError(worst: readonly WorstRow[]): readonly WorstRow[] {
  return worst.filter(({ score }) => score === null).slice(0, 1);
}
