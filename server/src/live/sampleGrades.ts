import { compileRoot, flatten } from '../engine/compile.ts';
import type { GradingHost, SampleGrading } from '../engine/grading.ts';
import type { CompileOptions } from '../engine/kind.ts';
import type { PlacedRow } from '../engine/live/remembering.ts';
import { storedOnly, storedWorld } from '../engine/live/storedOnly.ts';
import { run } from '../engine/run.ts';
import { type SampleResult, sampleResult } from '../engine/sampleResult.ts';
import type { Root } from '../engine/spec.ts';
import type { SampleRows } from './sampleRows.ts';

/** What the roots of a spec say of some rows: a list a row. What is known of a row may be taken first, or only in need. */
export type SampleGrades = (
  rows: readonly PlacedRow[],
  how: { readonly isRecalledFirst: boolean },
) => Promise<readonly (readonly SampleResult[])[]>;

interface Graded {
  readonly graded: SampleGrading;
  readonly rows: SampleRows;
  readonly signal: AbortSignal;
}

/** Compiles the roots once. No judge is asked: what one said before counts. */
export async function sampleGrades(
  {
    host,
    withData,
  }: { readonly host: GradingHost; readonly withData: (options: CompileOptions) => Promise<CompileOptions> },
  { graded, rows: { recall }, signal }: Graded,
): Promise<SampleGrades> {
  const { roots, agreed } = graded;
  const options = await withData(graded.options);
  const may = ({ outside, hash }: { readonly outside?: string; readonly hash: string }) =>
    outside === undefined || agreed.includes(hash);
  const graderOf = (root: Root) => {
    const nodes = flatten(compileRoot(root, options));
    const limits = { may, ...(recall && { recall }) };
    const [first, last] = [true, false].map((isRecalledFirst) => storedOnly(nodes, { ...limits, isRecalledFirst }));
    const request = { ...graded, root, samples: { text: '' }, budget: { maxCalls: 0 }, rows: false };
    const world = storedWorld(host.world(request, () => undefined));
    return async (rows: readonly PlacedRow[], isRecalledFirst: boolean) => {
      const results: SampleResult[] = [];
      const program = isRecalledFirst ? first! : last!;
      for await (const batch of run(program, once(rows), world, { signal, window: rows.length }))
        for (const row of batch) results.push(sampleResult(root, nodes, row));
      return results;
    };
  };
  const graders = roots.map(graderOf);
  return async (rows, { isRecalledFirst }) => {
    signal.throwIfAborted();
    await host.turn();
    const all = await Promise.all(graders.map((grade) => grade(rows, isRecalledFirst)));
    return rows.map((_, at) => all.map((results) => results[at]!));
  };
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
