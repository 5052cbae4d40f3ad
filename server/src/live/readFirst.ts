import type { GradingHost, LiveSession, SamplesSource } from '../engine/grading.ts';
import type { PlacedRow } from '../engine/live/remembering.ts';
import { chunksOf, until } from '../formats/samples/chunksOf.ts';
import { hashing } from '../formats/samples/hashing.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import { createChoice } from './choice.ts';

/** The rows that are graded first; undefined where the samples are not those of the session. */
export async function readFirst(
  host: GradingHost,
  samples: SamplesSource,
  { samplesHash, rows }: LiveSession,
  signal: AbortSignal,
): Promise<readonly PlacedRow[] | undefined> {
  const hash = hashing(until(signal, chunksOf(host, samples)));
  const choice = createChoice(rows);
  let at = 0;
  for await (const batch of readSamples(hash.chunks)) for (const row of batch.rows) choice.add({ ...row, at: at++ });
  return hash.digest() === samplesHash ? choice.chosen() : undefined;
}
