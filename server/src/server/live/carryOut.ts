import { dirname } from 'node:path';
import type { Node } from '../../engine/compile.ts';
import type { Profile, Regraded, RegradeRequest } from '../../engine/grading.ts';
import { isPaid } from '../../engine/part.ts';
import type { Root } from '../../engine/spec.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { sourceOf } from '../rows/sampleSource.ts';
import { pathOf } from '../runs/specRuns.ts';
import { keyOf } from '../scores/keyOf.ts';
import { compileOptions } from '../settings.ts';
import type { LivePlan, PlanPart } from './livePlan.ts';
import { liveSession } from './liveSession.ts';
import { meansOf, type TrendPlan } from './trend.ts';

/** Milliseconds for which the scores of an older text may stay. */
const patience = 100;

/** The open spec that a plan is for; `show` publishes its scores. */
export interface Surroundings {
  readonly desk: Desk;
  readonly uri: string;
  readonly state: Known;
  readonly show: () => void;
}

/**
 * Grades root by root, and then the text of the last commit where that is wanted. Whatever comes after the signal has
 * aborted is dropped.
 */
export async function carryOut(
  surroundings: Surroundings,
  { parts, profile, trend }: LivePlan & { readonly trend: TrendPlan | undefined },
  signal: AbortSignal,
): Promise<void> {
  const { desk, state, show } = surroundings;
  const { running } = state.scores;
  const late = setTimeout(() => {
    for (const { lacking } of parts) mark(running, lacking);
    show();
  }, patience);
  const end = () => {
    clearTimeout(late);
    if (parts.map(({ lacking }) => unmark(running, lacking)).includes(true)) show();
  };
  const hear = (part: PlanPart, regraded: Regraded, of?: number) => {
    if (signal.aborted) return;
    clearTimeout(late);
    keepRegraded(state, part.program, { regraded, samplesHash: profile.hash, ...(of !== undefined && { of }) });
    unmark(running, part.lacking);
    if (of !== undefined) mark(running, part.lacking);
    show();
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    for (const part of parts) {
      const first = (regraded: Regraded) => hear(part, regraded, profile.rows);
      const whole = await desk.grading.regrade(requestOf(surroundings, part.root, profile), first, signal);
      if (whole) hear(part, whole);
      else show();
    }
    clearTimeout(late);
    if (trend) await gradeCommitted(surroundings, { trend, profile }, signal);
  } catch (error) {
    if (!signal.aborted) desk.connection.console.warn(`Grading while you type: ${(error as Error).message}`);
    if (!signal.aborted) show();
  } finally {
    if (!signal.aborted) end();
  }
}

/** What the last commit scores is told as soon as all of it is known. */
async function gradeCommitted(
  surroundings: Surroundings,
  { trend, profile }: { readonly trend: TrendPlan; readonly profile: Profile },
  signal: AbortSignal,
): Promise<void> {
  const { desk, state, show } = surroundings;
  const means = new Map<string, number>();
  for (const root of trend.roots) {
    const whole = await desk.grading.regrade(requestOf(surroundings, root, profile), () => undefined, signal);
    if (!whole || signal.aborted) return;
    for (const [key, mean] of meansOf(whole)) means.set(key, mean);
  }
  state.trend = { name: trend.name, samplesHash: profile.hash, means };
  show();
}

type Running = Known['scores']['running'];

function mark(running: Running, nodes: readonly Node[]): void {
  for (const { path, part } of nodes) if (!isPaid(part)) running.set(keyOf(path), part.hash);
}

/** Whether any was marked. */
function unmark(running: Running, nodes: readonly Node[]): boolean {
  return nodes.map(({ path }) => running.delete(keyOf(path))).includes(true);
}

interface News {
  readonly regraded: Regraded;
  readonly samplesHash: string;
  readonly of?: number;
}

/** Keeps what is known of a root after a change. */
export function keepRegraded({ scores }: Known, program: readonly Node[], { regraded, ...graded }: News): void {
  const { summary, failed, more } = regraded;
  const lacking = new Set(regraded.lacking.map(keyOf));
  scores.keep(summary, { ...graded, lacking });
  scores.errors.begin(program, lacking)(failed, more);
}

/** What of a root the session does not know yet, as the thread takes it. */
export function requestOf({ desk, uri, state }: Surroundings, root: Root, profile: Profile): RegradeRequest {
  const file = pathOf(uri);
  return {
    root,
    samples: sourceOf(desk, state.samples!),
    options: compileOptions(state.settings, state.wordNet),
    session: liveSession(uri, profile),
    python: state.settings.live === 'free',
    agreed: [...desk.agreed],
    ...(file !== undefined && { folder: dirname(file) }),
  };
}
