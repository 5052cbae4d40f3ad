import type { PlacedRow } from '../engine/live/remembering.ts';
import type { Row } from '../engine/sample.ts';

/** Gives rows their places, counted as they come. */
export async function* placed(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly PlacedRow[]> {
  let at = 0;
  for await (const rows of batches) yield rows.map((row) => ({ ...row, at: at++ }));
}
