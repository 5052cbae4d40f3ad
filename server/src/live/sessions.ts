import type { LiveSession } from '../engine/grading.ts';
import { type Columns, createColumns } from '../engine/live/columns.ts';
import type { PlacedRow } from '../engine/live/remembering.ts';

/** What is held of a spec: what its units said of its samples, and the samples that are graded first. */
export interface Held extends LiveSession {
  readonly columns: Columns;
  first?: readonly PlacedRow[];
  /** Counts the runs: each may say of a row what no earlier one said. */
  revision: number;
}

/** The sessions of one thread. */
export interface Sessions {
  /** What is held under the name; nothing yet where that was of other samples. */
  readonly open: (session: LiveSession) => Held;
  readonly forget: (name: string) => void;
}

/** Starts with none. */
export function createSessions(): Sessions {
  const all = new Map<string, Held>();
  return {
    open: (session) => {
      const { name, samplesHash, rows } = session;
      const known = all.get(name);
      if (known && known.samplesHash === samplesHash && known.rows === rows) return known;
      const held: Held = { name, samplesHash, rows, columns: createColumns(rows), revision: 0 };
      all.set(name, held);
      return held;
    },
    forget: (name) => {
      all.delete(name);
    },
  };
}
