import type { CancellationToken } from 'vscode-languageserver';
import type { SampleFound, SampleStep } from '../../engine/grading.ts';
import type { Seen } from '../../features/seen.ts';
import { type Message, say, sentence } from '../../languages/message.ts';
import type { SampleWanted } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { profileSamples } from '../rows/sampleSearch.ts';
import { sourceOf } from '../rows/sampleSource.ts';
import { see } from '../see.ts';
import { sampleGradable } from './sampleGradable.ts';

/** A sample of an open spec, with the spec that graded it. */
export interface LookedUp {
  readonly seen: Seen;
  readonly state: Known;
  readonly found: SampleFound;
  /** Why graders are missing in what was found. */
  readonly ungraded: readonly Message[];
}

/** Finds the sample that the editor asks for, or says why there is none. */
export async function lookUpSample(
  desk: Desk,
  wanted: SampleWanted,
  token: CancellationToken,
): Promise<LookedUp | { readonly refused: Message }> {
  const { uri, step } = wanted;
  const state = await settled(desk, uri);
  const seen = see(desk, uri);
  if (!state || !seen) return { refused: say`Open the grader file first.` };
  if (state.samples === undefined)
    return { refused: say`No samples belong to this grader: put them beside it as NAME.samples.jsonl.` };
  const { graded, refusals } = sampleGradable(desk, state, seen);
  if (step && grades.has(step) && !graded) return { refused: refusals[0] ?? say`There is no grader here.` };
  const request = {
    samples: sourceOf(desk, state.samples),
    ...placeOf(wanted, state),
    ...(step && { step }),
    ...(graded && { graded }),
  };
  const stop = new AbortController();
  const cancelling = token.onCancellationRequested(() => stop.abort());
  try {
    const found = await desk.grading.sample(request, stop.signal);
    return found ? { seen, state, found, ungraded: refusals } : { refused: step ? nowhere[step] : nowhere.next };
  } catch (error) {
    return { refused: stop.signal.aborted ? say`Cancelled.` : sentence((error as Error).message) };
  } finally {
    cancelling.dispose();
  }
}

/** What is known of a spec once its samples and files have been looked for. */
async function settled(desk: Desk, uri: string): Promise<Known | undefined> {
  await desk.opening.get(uri);
  const state = desk.known.get(uri);
  await Promise.all([state?.finding, state?.filing]);
  if (state && !state.profile) await profileSamples(desk, uri, state);
  return state;
}

/** Steps that look at scores. */
const grades: ReadonlySet<SampleStep> = new Set(['failure', 'disagreement']);

const nowhere: Readonly<Record<SampleStep, Message>> = {
  next: say`There is no such sample.`,
  previous: say`There is no such sample.`,
  failure: say`No sample fails.`,
  disagreement: say`No label of an expert differs from its score.`,
};

function placeOf({ id, line }: SampleWanted, { active }: Known): Pick<SampleWanted, 'id' | 'line'> {
  if (id !== undefined || line !== undefined)
    return { ...(id !== undefined && { id }), ...(line !== undefined && { line }) };
  return active ? { id: active.row.id, line: active.row.line } : {};
}
