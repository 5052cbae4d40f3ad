import { pathToFileURL } from 'node:url';
import type { Row } from '../../engine/sample.ts';
import type { SampleResult } from '../../engine/sampleResult.ts';
import type { SamplePlace } from '../../protocol/index.ts';
import type { Known } from '../known.ts';

/** The sample that the user looks at. */
export interface Active {
  readonly row: Row;
  /** Its place among the samples, from 0. */
  readonly at: number;
  /** Names the samples that it was found in. */
  readonly samplesHash: string;
  /** What graders said of it; `name` is the plan of the text that they stood in. */
  graded?: { readonly name: string; readonly results: readonly SampleResult[] };
  /** The plan of the text as it is, which is graded where that has not been done. */
  wanted?: { readonly name: string; readonly stop: AbortController };
}

/** The first sample is active before one is chosen. */
export function activeOf({ active, profile }: Known): Active | undefined {
  if (active || !profile?.first) return active;
  return { row: profile.first, at: 0, samplesHash: profile.hash };
}

/** Where the active sample is among the others. */
export function activePlace(state: Known): SamplePlace | undefined {
  const active = activeOf(state);
  if (!active || !state.profile || state.samples === undefined) return undefined;
  const { row, at } = active;
  const of = Math.max(state.profile.rows, at + 1);
  return { samples: pathToFileURL(state.samples).href, id: row.id, line: row.line, place: at + 1, of };
}
