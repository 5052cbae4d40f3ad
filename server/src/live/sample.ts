import { compileRoot, flatten, type Node } from '../engine/compile.ts';
import type { GradingHost, SampleFound, SampleGrading, SampleRequest, SampleStep } from '../engine/grading.ts';
import type { CompileOptions } from '../engine/kind.ts';
import type { PlacedRow } from '../engine/live/remembering.ts';
import { storedOnly, storedWorld } from '../engine/live/storedOnly.ts';
import { run } from '../engine/run.ts';
import { isDisputed, sampleFails } from '../engine/sampleFails.ts';
import { type SampleResult, sampleResult } from '../engine/sampleResult.ts';
import { type SampleRows, sampleRows } from './sampleRows.ts';
import type { Sessions } from './sessions.ts';

interface Surroundings {
  readonly host: GradingHost;
  readonly sessions: Sessions;
  /** The options with the data that they stand on. */
  readonly withData: (options: CompileOptions) => Promise<CompileOptions>;
}

/** As `Grading.sample` says. */
export async function findSample(
  surroundings: Surroundings,
  request: SampleRequest,
  signal: AbortSignal,
): Promise<SampleFound | undefined> {
  const { samples, graded, step } = request;
  const rows = await sampleRows(surroundings, samples, graded?.session, signal);
  const grade = graded ? await gradingOf(surroundings, { graded, rows, signal }) : ungraded;
  const start = await locate(rows, request);
  const found = start && step ? await steps[step]({ rows, start, grade }) : start;
  if (!found) return undefined;
  const [results = []] = await grade([found], { isRecalledFirst: false });
  const { at, ...row } = found;
  return { row, at, results };
}

/** What the roots say of some rows. */
type Grade = (
  rows: readonly PlacedRow[],
  how: { readonly isRecalledFirst: boolean },
) => Promise<readonly (readonly SampleResult[])[]>;

const ungraded: Grade = async (rows) => rows.map(() => []);

interface Graded {
  readonly graded: SampleGrading;
  readonly rows: SampleRows;
  readonly signal: AbortSignal;
}

async function gradingOf(
  { host, withData }: Surroundings,
  { graded, rows: { recall }, signal }: Graded,
): Promise<Grade> {
  const { roots, agreed, samples } = { ...graded, samples: { text: '' } };
  const options = await withData(graded.options);
  const programs = roots.map((root) => ({ root, nodes: flatten(compileRoot(root, options)) }));
  const may = ({ outside, hash }: { readonly outside?: string; readonly hash: string }) =>
    outside === undefined || agreed.includes(hash);
  return async (rows, { isRecalledFirst }) => {
    signal.throwIfAborted();
    await host.turn();
    const limit = (nodes: readonly Node[]) => storedOnly(nodes, { may, isRecalledFirst, ...(recall && { recall }) });
    const all: (readonly SampleResult[])[] = [];
    for (const { root, nodes } of programs) {
      const request = { ...graded, root, samples, budget: { maxCalls: 0 }, rows: false };
      const world = storedWorld(host.world(request, () => undefined));
      const results: SampleResult[] = [];
      for await (const batch of run(limit(nodes), once(rows), world, { signal, window: rows.length }))
        for (const row of batch) results.push(sampleResult(root, nodes, row));
      all.push(results);
    }
    return rows.map((_, at) => all.map((results) => results[at]!));
  };
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** The sample that a request names. */
async function locate({ all }: SampleRows, { id, line }: SampleRequest): Promise<PlacedRow | undefined> {
  let [same, onLine]: (PlacedRow | undefined)[] = [];
  for await (const rows of all())
    for (const row of rows) {
      if (id === undefined && line === undefined) return row;
      const isNamed = row.id === id;
      if (row.line === line && (isNamed || id === undefined)) return row;
      if (isNamed) same ??= row;
      if (row.line === line) onLine = row;
      if (same && line === undefined) return same;
    }
  return same ?? onLine;
}

interface Start {
  readonly rows: SampleRows;
  readonly start: PlacedRow;
  readonly grade: Grade;
}

type Step = (from: Start) => Promise<PlacedRow | undefined>;

const steps: Readonly<Record<SampleStep, Step>> = {
  next: ({ rows, start }) => firstOf(rows, start, async (some) => some[0]),
  previous: ({ rows, start }) => lastBefore(rows, start),
  failure: (from) => firstWith(from, (results) => results.some(sampleFails)),
  disagreement: (from) => firstWith(from, (results) => results.some(isDisputed)),
};

function firstWith(
  { rows, start, grade }: Start,
  fits: (results: readonly SampleResult[]) => boolean,
): Promise<PlacedRow | undefined> {
  return firstOf(rows, start, async (some) => {
    const results = await grade(some, { isRecalledFirst: true });
    return some.find((_, at) => fits(results[at]!));
  });
}

type Choose = (rows: readonly PlacedRow[]) => Promise<PlacedRow | undefined>;

/** The first sample that is chosen behind the start, else among those up to it. */
async function firstOf(rows: SampleRows, { at }: PlacedRow, choose: Choose): Promise<PlacedRow | undefined> {
  const behind = (row: PlacedRow) => row.at > at;
  return (await firstAmong(rows, behind, choose)) ?? firstAmong(rows, (row) => !behind(row), choose);
}

async function firstAmong(
  { all }: SampleRows,
  isMeant: (row: PlacedRow) => boolean,
  choose: Choose,
): Promise<PlacedRow | undefined> {
  for await (const rows of all()) {
    const meant = rows.filter(isMeant);
    const chosen = meant.length > 0 ? await choose(meant) : undefined;
    if (chosen) return chosen;
  }
  return undefined;
}

async function lastBefore({ all }: SampleRows, { at }: PlacedRow): Promise<PlacedRow | undefined> {
  let last: PlacedRow | undefined;
  for await (const rows of all())
    for (const row of rows) {
      if (row.at === at && last) return last;
      last = row;
    }
  return last;
}
