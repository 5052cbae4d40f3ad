import { compileRoot, flatten, type Node } from '../engine/compile.ts';
import type { GradingHost, RowsRequest } from '../engine/grading.ts';
import { type PlacedRow, remembering } from '../engine/live/remembering.ts';
import { storedOnly, storedWorld } from '../engine/live/storedOnly.ts';
import type { Unit } from '../engine/part.ts';
import { recalling } from '../engine/rows/recalling.ts';
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

/** The latest table of each root of a session. */
export interface Tables {
  /** Undefined where the samples are not those of the session. Rejects where a later request wants another of the root. */
  readonly of: (held: Held, request: RowsRequest) => Promise<HeldTable | undefined>;
}

interface Made {
  /** Empty where it failed: the next request makes it again. */
  name: string;
  readonly revision: number;
  readonly stop: AbortController;
  readonly table: Promise<HeldTable | undefined>;
  /** It or, before it is there, the one before. */
  done: HeldTable | undefined;
}

/** Tables of one session, such as those of several graders in a file. */
const most = 4;

/** Starts with none. A table lives as long as its session. */
export function createTables(host: GradingHost): Tables {
  const latest = new WeakMap<Held, Map<string, Made>>();
  let version = 0;
  return {
    of: (held, request) => {
      const nodes = flatten(compileRoot(request.root, request.options));
      const name = nameOf(held, request, nodes);
      const key = JSON.stringify(request.root.path);
      const ofSession = latest.get(held) ?? new Map<string, Made>();
      const known = ofSession.get(key);
      if (known?.name === name) return known.table;
      known?.stop.abort(new Error('A later table is wanted.'));
      const stop = new AbortController();
      const before = known?.revision === held.revision ? known.done : undefined;
      const table = build(host, { held, request, nodes, version: ++version, before }, stop.signal);
      const made: Made = { name, revision: held.revision, stop, table, done: before };
      latest.set(held, keep(ofSession, key, made));
      table.then(
        (found) => {
          made.done = found;
        },
        () => {
          made.name = '';
        },
      );
      return table;
    },
  };
}

/** Puts the latest last, and lets the first go. */
function keep(all: Map<string, Made>, key: string, made: Made): Map<string, Made> {
  all.delete(key);
  all.set(key, made);
  for (const [old, { stop }] of all) {
    if (all.size <= most) break;
    stop.abort(new Error('Later tables are wanted.'));
    all.delete(old);
  }
  return all;
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
  /** What was made of the same session after the same run. */
  readonly before: HeldTable | undefined;
}

/** Works through all rows as a run does: what is known is not asked about, and what a judge said before counts, and none is asked. */
async function build(
  host: GradingHost,
  { held, request, nodes, version, before }: Building,
  signal: AbortSignal,
): Promise<HeldTable | undefined> {
  const memory = { known: held.columns, kept: held.columns, may: mayLookUp(request) };
  const { program } = remembering(nodes, memory);
  const limited = storedOnly(before ? recalling(before.table, program) : program, asked);
  const stored = host.world({ ...request, budget: { maxCalls: 0 }, rows: false }, () => undefined);
  const builder = tableBuilder(request.root, limited, held.rows);
  const { rows, isSame } = rowsOf(host, held, request, signal);
  for await (const batch of run(limited, rows, storedWorld(stored), { signal, window: 1024 })) {
    for (const row of batch) builder.add(row);
    await host.turn();
  }
  signal.throwIfAborted();
  return isSame() ? { table: builder.table(version), said: new Map() } : undefined;
}

const asked = { may: () => true, isRecalledFirst: false };

/** What is free, and what a judge may have said before. */
function mayLookUp(request: RowsRequest): (unit: Unit) => boolean {
  const may = mayGrade(request);
  return (unit) => unit.paid || may(unit);
}

interface Rows {
  readonly rows: AsyncIterable<readonly PlacedRow[]>;
  /** Whether they were those of the session; to be asked at their end. */
  readonly isSame: () => boolean;
}

/** Rows that are held are not read again. */
function rowsOf(
  host: GradingHost,
  { first, rows, samplesHash }: Held,
  { samples }: RowsRequest,
  signal: AbortSignal,
): Rows {
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
