import type { SampleRow } from '../../server/src/protocol/index.ts';
import type { Span } from './geometry.ts';

/** Rows that are asked for together. */
const page = 200;
/** Pages that are held. */
const most = 24;

/** The rows of one order that were looked at last. */
export interface RowCache {
  readonly at: (row: number) => SampleRow | undefined;
  readonly put: (from: number, rows: readonly SampleRow[]) => void;
  /** The window to ask for, where rows of the span are neither held nor under way. */
  readonly lacking: (span: Span) => { readonly from: number; readonly count: number } | undefined;
  /** Forgets all: another order begins. */
  readonly clear: () => void;
}

/** Starts with none. One window is under way at a time, so that fast scrolling asks for what is in view at the end. */
export function createRowCache(): RowCache {
  const pages = new Map<number, readonly SampleRow[]>();
  let wanted: number | undefined;
  return {
    at: (row) => pages.get(Math.floor(row / page))?.[row % page],
    put: (from, rows) => {
      const number = Math.floor(from / page);
      pages.delete(number);
      pages.set(number, rows);
      if (wanted === number) wanted = undefined;
      for (const old of pages.keys()) if (pages.size > most) pages.delete(old);
    },
    lacking: ({ first, end }) => {
      if (wanted !== undefined) return undefined;
      for (let number = Math.floor(first / page); number * page < end; number++) {
        if (pages.has(number)) continue;
        wanted = number;
        return { from: number * page, count: page };
      }
      return undefined;
    },
    clear: () => {
      pages.clear();
      wanted = undefined;
    },
  };
}
