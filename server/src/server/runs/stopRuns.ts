import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';

/** Stops the runs of a document, or all where none is named. */
export function stopRuns({ known }: Desk, uri?: string): null {
  for (const [each, state] of known) if (uri === undefined || each === uri) stopGrading(state);
  return null;
}

/** Stops what grades a document, for a click or while it is typed. */
export function stopGrading({ stop, live }: Known): void {
  stop?.abort();
  live?.stop();
}
