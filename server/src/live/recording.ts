import type { Node } from '../engine/compile.ts';
import { createColumns } from '../engine/live/columns.ts';
import { type PlacedRow, remembering } from '../engine/live/remembering.ts';
import type { Row } from '../engine/sample.ts';
import { createChoice } from './choice.ts';
import { placed } from './placed.ts';
import type { Held } from './sessions.ts';

/** A run of which a session keeps what it graded. */
export interface Recording {
  /** The program that the run is to work through. */
  readonly program: (nodes: readonly Node[]) => readonly Node[];
  readonly rows: (batches: AsyncIterable<readonly Row[]>) => AsyncIterable<readonly PlacedRow[]>;
  /** Keeps it, where the samples were those of the session. */
  readonly ended: (samplesHash: string) => void;
}

/** Begins a run that grades all anew. */
export function recording(held: Held): Recording {
  const kept = createColumns(held.rows);
  const choice = createChoice(held.rows);
  async function* rows(batches: AsyncIterable<readonly Row[]>) {
    for await (const batch of placed(batches)) {
      batch.forEach(choice.add);
      yield batch;
    }
  }
  return {
    program: (nodes) => remembering(nodes, { kept, may: () => true }).program,
    rows,
    ended: (samplesHash) => {
      if (samplesHash !== held.samplesHash) return;
      held.columns.adopt(kept);
      held.revision++;
      const first = held.first ?? choice.chosen();
      if (first) held.first = first;
    },
  };
}
