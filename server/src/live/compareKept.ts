import type { ComparedRuns } from '../engine/effect.ts';
import type { KeptRow, KeptRun } from '../engine/keptRun.ts';
import type { Path } from '../engine/part.ts';
import type { RunPair } from '../engine/runPair.ts';
import type { RunStore } from '../engine/runStore.ts';
import { comparedRows } from '../science/comparedRows.ts';

/** Compares two runs as they are kept. Rejects with a sentence where one of them is not kept any more. */
export async function compareKept(
  store: RunStore,
  { spec, before, after, criteria }: RunPair,
  signal: AbortSignal,
): Promise<ComparedRuns> {
  const runs = await store.list(spec);
  const [one, other] = [runOf(runs, before), runOf(runs, after)];
  const [olds, news] = [await rowsOf(store, one, signal), await rowsOf(store, other, signal)];
  const columns = criteria.flatMap((pair) => {
    const [old, young] = [columnOf(one, pair.before), columnOf(other, pair.after)];
    return old < 0 || young < 0 ? [] : [{ id: pair.id, before: old, after: young }];
  });
  const byLine = one.samples.hash === other.samples.hash;
  const found = comparedRows(olds, news, { columns, byLine });
  return { before: one.summary, after: other.summary, ...found, bad: other.bad, spent: nothing };
}

const nothing = { cost: 0, calls: 0, remembered: 0, tokens: 0 };

function runOf(runs: readonly KeptRun[], id: string): KeptRun {
  const run = runs.find((each) => each.id === id);
  if (!run) throw new Error('A run that was to be compared is not kept any more.');
  return run;
}

async function rowsOf(store: RunStore, { id, spec }: KeptRun, signal: AbortSignal): Promise<readonly KeptRow[]> {
  const rows: KeptRow[] = [];
  try {
    for await (const batch of store.rows(spec.file, id)) {
      signal.throwIfAborted();
      rows.push(...batch);
    }
    return rows;
  } catch (error) {
    throw new Error(`The scores of a run cannot be read: ${(error as Error).message}`);
  }
}

/** Where the scores of a criterion stand among those of a row. */
function columnOf({ summary }: KeptRun, path: Path): number {
  return summary.criteria.findIndex((criterion) => String(criterion.path) === String(path));
}
