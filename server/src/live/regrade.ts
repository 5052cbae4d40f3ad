import { compileRoot, flatten, type Node } from '../engine/compile.ts';
import type { GradingHost, Regraded, RegradeRequest } from '../engine/grading.ts';
import { hasError } from '../engine/hasError.ts';
import { type Columns, createColumns } from '../engine/live/columns.ts';
import { type Memory, type PlacedRow, remembering } from '../engine/live/remembering.ts';
import { run } from '../engine/run.ts';
import type { Row } from '../engine/sample.ts';
import type { World } from '../engine/world.ts';
import { chunksOf } from '../formats/samples/chunksOf.ts';
import { hashing } from '../formats/samples/hashing.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import { rowResult, summaryBuilder } from '../science/summary.ts';
import { failureBuilder } from './failureBuilder.ts';
import { mayGrade } from './mayGrade.ts';
import { placed } from './placed.ts';
import { readFirst } from './readFirst.ts';
import type { Held, Sessions } from './sessions.ts';

/** Rows that are graded before it is heard whether the text has changed again. */
const atOnce = 100;

/** As `Grading.regrade` says. */
export async function regrade(
  { host, sessions }: { readonly host: GradingHost; readonly sessions: Sessions },
  request: RegradeRequest,
  listen: (first: Regraded) => void,
  signal: AbortSignal,
): Promise<Regraded | undefined> {
  const held = sessions.open(request.session);
  const rows = held.first ?? (await readFirst(host, request.samples, held, signal));
  if (!rows) return undefined;
  held.first = rows;
  const nodes = flatten(compileRoot(request.root, request.options));
  const world = host.world({ ...request, provider: nobody, rows: false }, () => undefined);
  const grade: Grade = (batches, columns) =>
    graded(nodes, batches, { ...columns, may: mayGrade(request) }, { world, signal });
  const first = await grade(inTurns(host, rows), { known: held.columns, kept: held.columns });
  if (rows.length === held.rows) return first;
  listen(first);
  return gradeRest(host, request, held, grade);
}

const nobody = { baseURL: '', concurrency: 0, prices: {} };

type Grade = (
  rows: AsyncIterable<readonly PlacedRow[]>,
  columns: { readonly known: Columns; readonly kept: Columns },
) => Promise<Regraded>;

/** Grades all rows as they come. What that gave counts only when it is certain that they were the right ones. */
async function gradeRest(
  host: GradingHost,
  { samples }: RegradeRequest,
  held: Held,
  grade: Grade,
): Promise<Regraded | undefined> {
  const kept = createColumns(held.rows);
  const hash = hashing(chunksOf(host, samples));
  const whole = await grade(placed(rowsOf(host, hash.chunks)), { known: held.columns, kept });
  if (hash.digest() !== held.samplesHash) return undefined;
  held.columns.adopt(kept);
  return whole;
}

async function graded(
  nodes: readonly Node[],
  rows: AsyncIterable<readonly PlacedRow[]>,
  memory: Memory,
  { world, signal }: { readonly world: World; readonly signal: AbortSignal },
): Promise<Regraded> {
  const { program, lacking } = remembering(nodes, memory);
  const builder = summaryBuilder(program);
  const failures = failureBuilder();
  for await (const batch of run(program, rows, world, { signal, window: 1024 }))
    for (const row of batch) {
      builder.add(row);
      if (hasError(row)) failures.add(rowResult(program, row));
    }
  signal.throwIfAborted();
  const lacked = lacking();
  const paths = nodes.filter((_, index) => lacked.has(index)).map(({ path }) => path);
  return { summary: builder.summary(), lacking: paths, ...failures.found() };
}

async function* inTurns(host: GradingHost, rows: readonly PlacedRow[]): AsyncGenerator<readonly PlacedRow[]> {
  for (let at = 0; at < rows.length; at += atOnce) {
    if (at > 0) await host.turn();
    yield rows.slice(at, at + atOnce);
  }
}

async function* rowsOf(host: GradingHost, chunks: AsyncIterable<string>): AsyncGenerator<readonly Row[]> {
  for await (const { rows } of readSamples(chunks)) {
    yield rows;
    await host.turn();
  }
}
