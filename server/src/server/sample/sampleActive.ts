import type { SampleFound } from '../../engine/grading.ts';
import type { SampleResult } from '../../engine/sampleResult.ts';
import type { Seen } from '../../features/seen.ts';
import type { ActiveSample } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { livePlan } from '../live/livePlan.ts';
import { publishScores } from '../publishScores.ts';
import { refreshHints } from '../refreshHints.ts';
import { sourceOf } from '../rows/sampleSource.ts';
import { type Active, activeOf } from './activePlace.ts';
import { sampleGradable } from './sampleGradable.ts';

/** Makes a sample the active one of a spec, and says when it is. */
export async function activateSample(desk: Desk, { uri, id, line }: ActiveSample, changed: () => void): Promise<void> {
  await desk.opening.get(uri);
  const state = desk.known.get(uri);
  await state?.finding;
  if (state && (await find(desk, uri, state, { id, line }))) changed();
}

/**
 * Keeps the active sample in step with the samples, and its scores with the text where line ends show them; says when
 * another one has become active.
 */
export function followSample(desk: Desk, seen: Seen, changed: () => void): void {
  const state = desk.known.get(seen.uri);
  if (!state?.profile) return;
  const { active, profile, settings } = state;
  if (active && active.samplesHash !== profile.hash) {
    const { id, line } = active.row;
    state.active = { ...active, samplesHash: profile.hash };
    void find(desk, seen.uri, state, { id, line }).then((isFound) => isFound && changed());
  } else if (settings.scores.of === 'sample' && state.live) gradeActive(desk, state, seen);
}

/** By its id, else by its line, else the first. False where the samples have changed meanwhile. */
async function find(desk: Desk, uri: string, state: Known, place: Pick<ActiveSample, 'id' | 'line'>): Promise<boolean> {
  const { profile, samples } = state;
  if (samples === undefined || !profile) return false;
  const source = sourceOf(desk, samples);
  const look = (named: object) => desk.grading.sample({ samples: source, ...named }, new AbortController().signal);
  const found: SampleFound | undefined = await look(place)
    .then((known) => known ?? look({}))
    .catch(() => undefined);
  if (desk.known.get(uri) !== state || state.samples !== samples) return false;
  state.active?.wanted?.stop.abort();
  if (found) state.active = { row: found.row, at: found.at, samplesHash: profile.hash };
  else delete state.active;
  refreshHints(desk);
  return true;
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
