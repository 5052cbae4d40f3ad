import type { GradingHost, LiveSession, SamplesSource } from '../engine/grading.ts';
import { outcomeAt } from '../engine/live/column.ts';
import type { PlacedRow } from '../engine/live/remembering.ts';
import type { Limits } from '../engine/live/storedOnly.ts';
import { chunksOf, until } from '../formats/samples/chunksOf.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import { placed } from './placed.ts';
import { readFirst } from './readFirst.ts';
import type { Held, Sessions } from './sessions.ts';

/** The samples, to be gone through as often as wanted. */
export interface SampleRows {
  readonly all: () => AsyncIterable<readonly PlacedRow[]>;
  /** What is known of these very rows; absent where they are read anew, and so might be others. */
  readonly recall?: NonNullable<Limits['recall']>;
}

interface Surroundings {
  readonly host: GradingHost;
  readonly sessions: Sessions;
}

/** Rows that a session holds where it holds all of them, else those of the file. */
export async function sampleRows(
  { host, sessions }: Surroundings,
  samples: SamplesSource,
  session: LiveSession | undefined,
  signal: AbortSignal,
): Promise<SampleRows> {
  const held = session && sessions.open(session);
  const rows = held && (await heldRows(host, samples, held, signal));
  if (!rows) return { all: () => placed(rowsIn(host, samples, signal)) };
  return {
    all: () => inParts(rows),
    recall: ({ hash }, row, id) => outcomeAt(held.columns.of(hash), (row as PlacedRow).at, id),
  };
}

const few = 1000;
/** Rows that are graded before it is looked whether one of them is meant. */
const [least, most] = [32, 512];

async function heldRows(
  host: GradingHost,
  samples: SamplesSource,
  held: Held,
  signal: AbortSignal,
): Promise<readonly PlacedRow[] | undefined> {
  if (held.rows > few) return undefined;
  const rows = held.first ?? (await readFirst(host, samples, held, signal));
  if (rows) held.first = rows;
  return rows?.length === held.rows ? rows : undefined;
}

/** Small parts first: what is looked for is mostly near. */
async function* inParts(rows: readonly PlacedRow[]): AsyncGenerator<readonly PlacedRow[]> {
  for (let at = 0, size = least; at < rows.length; at += size, size = Math.min(2 * size, most))
    yield rows.slice(at, at + size);
}

async function* rowsIn(host: GradingHost, samples: SamplesSource, signal: AbortSignal) {
  for await (const { rows } of readSamples(until(signal, chunksOf(host, samples))))
    for (let at = 0; at < rows.length; at += most) yield rows.slice(at, at + most);
}
