import type { Desk } from './desk.ts';

/** Stops the runs of a document, or all where none is named. */
export function stopRuns({ known }: Desk, uri?: string): null {
  for (const [each, state] of known) if (uri === undefined || each === uri) state.stop?.abort();
  return null;
}
