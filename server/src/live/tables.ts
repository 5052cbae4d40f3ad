import { compileRoot, flatten, type Node } from '../engine/compile.ts';
import type { GradingHost, RowsRequest } from '../engine/grading.ts';
import { type PlacedRow, remembering } from '../engine/live/remembering.ts';
import type { RowTable } from '../engine/rows/rowTable.ts';
import { tableBuilder } from '../engine/rows/tableBuilder.ts';
import { run } from '../engine/run.ts';
import { chunksOf, until } from '../formats/samples/chunksOf.ts';
import { hashing } from '../formats/samples/hashing.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import { mayGrade } from './mayGrade.ts';
import { placed } from './placed.ts';
import type { Held } from './sessions.ts';

/** A table with what was last made from it. */
export interface HeldTable {
  readonly table: RowTable;
  order?: { readonly name: string; readonly rows: Uint32Array };
  /** By the text in lower case: 1 where a row says it. */
  said: ReadonlyMap<string, Uint8Array>;
}

/** The latest table of each session. */
export interface Tables {
  /** Undefined where the samples are not those of the session. Rejects where a later request wants another table. */
  readonly of: (held: Held, request: RowsRequest) => Promise<HeldTable | undefined>;
}

interface Made {
  readonly name: string;
  readonly stop: AbortController;
  readonly table: Promise<HeldTable | undefined>;
}

/** Starts with none. A table lives as long as its session. */
export function createTables(host: GradingHost): Tables {
  const latest = new WeakMap<Held, Made>();
  let version = 0;
  return {
    of: (held, request) => {
      const nodes = flatten(compileRoot(request.root, request.options));
      const name = nameOf(held, request, nodes);
      const known = latest.get(held);
      if (known?.name === name) return known.table;
      known?.stop.abort(new Error('A later table is wanted.'));
      const stop = new AbortController();
      const table = build(host, { held, request, nodes, version: ++version }, stop.signal);
      table.catch(() => latest.get(held)?.table === table && latest.delete(held));
      latest.set(held, { name, stop, table });
      return table;
    },
  };
}

function nameOf(held: Held, { root, python, agreed }: RowsRequest, nodes: readonly Node[]): string {
  const parts = nodes.map(({ id, path, part, scale, passing }) => [id, path, part.hash, scale, passing?.rule]);
  return JSON.stringify([held.revision, root.path, python, agreed, parts]);
}

interface Building {
  readonly held: Held;
  readonly request: RowsRequest;
  readonly nodes: readonly Node[];
  readonly version: number;
}

/** Works through all rows as a run does: what is known is not asked about, and what asks a model is never asked. */
async function build(
  host: GradingHost,
  { held, request, nodes, version }: Building,
  signal: AbortSignal,
): Promise<HeldTable | undefined> {
  const memory = { known: held.columns, kept: held.columns, may: mayGrade(request) };
  const { program } = remembering(nodes, memory);
  const world = host.world({ ...request, provider: nobody, rows: false }, () => undefined);
  const builder = tableBuilder(request.root, program, held.rows);
  const { rows, isSame } = rowsOf(host, held, request, signal);
  for await (const batch of run(program, rows, world, { signal, window: 1024 })) {
    for (const row of batch) builder.add(row);
    await host.turn();
  }
  signal.throwIfAborted();
  return isSame() ? { table: builder.table(version), said: new Map() } : undefined;
}

const nobody = { baseURL: '', concurrency: 0, prices: {} };

interface Rows {
  readonly rows: AsyncIterable<readonly PlacedRow[]>;
  /** Whether they were those of the session; to be asked at their end. */
  readonly isSame: () => boolean;
}

/** Rows that are held are not read again. */
function rowsOf(host: GradingHost, { first, rows, samplesHash }: Held, { samples }: RowsRequest, signal: AbortSignal): Rows {
  if (first?.length === rows) return { rows: inParts(first), isSame: () => true };
  const hash = hashing(until(signal, chunksOf(host, samples)));
  return { rows: placed(batchesOf(hash.chunks)), isSame: () => hash.digest() === samplesHash };
}

async function* batchesOf(chunks: AsyncIterable<string>) {
  for await (const { rows } of readSamples(chunks)) yield rows;
}

async function* inParts(rows: readonly PlacedRow[]): AsyncGenerator<readonly PlacedRow[]> {
  for (let at = 0; at < rows.length; at += 200) yield rows.slice(at, at + 200);
}
