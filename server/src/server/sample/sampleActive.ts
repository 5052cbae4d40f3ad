import { pathToFileURL } from 'node:url';
import type { SampleFound } from '../../engine/grading.ts';
import type { Row } from '../../engine/sample.ts';
import type { SampleResult } from '../../engine/sampleResult.ts';
import type { Seen } from '../../features/seen.ts';
import type { ActiveSample, SamplePlace } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { livePlan } from '../live/livePlan.ts';
import { publishScores, schedule } from '../publish.ts';
import { refreshHints } from '../refreshHints.ts';
import { sourceOf } from '../rows/sampleSearch.ts';
import { sampleGradable } from './sampleGradable.ts';

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

/** Makes a sample the active one of a spec. */
export async function activateSample(desk: Desk, { uri, id, line }: ActiveSample): Promise<void> {
  await desk.opening.get(uri);
  const state = desk.known.get(uri);
  await state?.finding;
  if (state) await find(desk, uri, state, { id, line });
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

/** Keeps the active sample in step with the samples, and its scores with the text where line ends show them. */
export function followSample(desk: Desk, seen: Seen): void {
  const state = desk.known.get(seen.uri);
  if (!state?.profile) return;
  const { active, profile, settings } = state;
  if (active && active.samplesHash !== profile.hash) {
    const { id, line } = active.row;
    state.active = { ...active, samplesHash: profile.hash };
    void find(desk, seen.uri, state, { id, line });
  } else if (settings.scores.of === 'sample' && state.live) gradeActive(desk, state, seen);
}

/** By its id, else by its line, else the first. */
async function find(desk: Desk, uri: string, state: Known, place: Pick<ActiveSample, 'id' | 'line'>): Promise<void> {
  const { profile, samples } = state;
  if (samples === undefined || !profile) return;
  const source = sourceOf(desk, samples);
  const look = (named: object) => desk.grading.sample({ samples: source, ...named }, new AbortController().signal);
  const found: SampleFound | undefined = await look(place)
    .then((known) => known ?? look({}))
    .catch(() => undefined);
  if (desk.known.get(uri) !== state || state.samples !== samples) return;
  state.active?.wanted?.stop.abort();
  if (found) state.active = { row: found.row, at: found.at, samplesHash: profile.hash };
  else delete state.active;
  schedule(desk, uri);
  refreshHints(desk);
}

/** Grades the active sample where that has not been done for the text as it is. */
function gradeActive(desk: Desk, state: Known, seen: Seen): void {
  const active = activeOf(state);
  const name = livePlan(desk, state, seen)?.name;
  if (!active || name === undefined || active.wanted?.name === name) return;
  state.active = active;
  active.wanted?.stop.abort();
  const wanted = { name, stop: new AbortController() };
  active.wanted = wanted;
  void grade(desk, state, { seen, active }, wanted.stop.signal)
    .then((results) => {
      if (active.wanted !== wanted || state.active !== active) return;
      active.graded = { name, results };
      publishScores(desk, seen.uri);
    })
    .catch((error: Error) => {
      if (!wanted.stop.signal.aborted) desk.connection.console.warn(`Grading the active sample: ${error.message}`);
    });
}

interface Wanted {
  readonly seen: Seen;
  readonly active: Active;
}

async function grade(
  desk: Desk,
  state: Known,
  { seen, active: { row } }: Wanted,
  signal: AbortSignal,
): Promise<readonly SampleResult[]> {
  const { graded } = sampleGradable(desk, state, seen);
  if (!graded || state.samples === undefined) return [];
  const { id, line } = row;
  const found = await desk.grading.sample({ samples: sourceOf(desk, state.samples), id, line, graded }, signal);
  return found?.results ?? [];
}
