/**
 * Work that a search may still do, counted and not timed, so that a row is always graded alike. Below 0 the search has
 * ended without an answer, and what it found says nothing.
 */
export interface Steps {
  left: number;
}

/** Enough for a completion of any usual size; all of them take about a second. */
export function stepsOfSearch(): Steps {
  return { left: 4_000_000 };
}

/** Takes steps off; false where none are left. */
export function spend(steps: Steps, count: number): boolean {
  steps.left -= count;
  return steps.left >= 0;
}
