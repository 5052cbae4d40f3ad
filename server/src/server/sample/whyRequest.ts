import type { CancellationToken } from 'vscode-languageserver';
import type { Budget, ExplainRequest } from '../../engine/grading.ts';
import type { Explained } from '../../engine/why/explanation.ts';
import type { Seen } from '../../features/seen.ts';
import { type Message, say, sentence } from '../../languages/message.ts';
import type { WhyAnswer, WhyWanted } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { profileSamples } from '../rows/sampleSearch.ts';
import { sourceOf } from '../rows/sampleSource.ts';
import { confirmed } from '../runs/specRuns.ts';
import { see } from '../see.ts';
import { sampleGradable } from './sampleGradable.ts';
import { whyShown } from './whyShown.ts';

/** Why a sample has its rewards, or why that cannot be told. Judges are asked only where the user agrees to the cost. */
export async function whyRequest(desk: Desk, wanted: WhyWanted, token: CancellationToken): Promise<WhyAnswer> {
  const stop = new AbortController();
  const cancelling = token.onCancellationRequested(() => stop.abort());
  try {
    return await answer(desk, wanted, stop.signal);
  } catch (error) {
    return refused(desk, stop.signal.aborted ? say`Cancelled.` : sentence((error as Error).message));
  } finally {
    cancelling.dispose();
  }
}

async function answer(desk: Desk, { uri, line, judges }: WhyWanted, signal: AbortSignal): Promise<WhyAnswer> {
  const state = await settled(desk, uri);
  const seen = see(desk, uri);
  if (!state || !seen) return refused(desk, say`Open the grader file first.`);
  if (state.samples === undefined)
    return refused(desk, say`No samples belong to this grader: put them beside it as NAME.samples.jsonl.`);
  const { graded, refusals } = sampleGradable(desk, state, seen);
  if (!graded) return refused(desk, refusals[0] ?? say`There is no grader here.`);
  const request = { samples: sourceOf(desk, state.samples), line, graded };
  const free = await desk.grading.explain(request, signal);
  if (!free) return refused(desk, say`There is no sample on line ${line}.`);
  const paid = judges && (await withJudges(desk, { state, request, free }, signal));
  return paid === 'cancelled' ? refused(desk, say`Cancelled.`) : shown(desk, paid ?? free, { seen, refusals });
}

/** What is known of a spec once its samples and files have been looked for. */
async function settled(desk: Desk, uri: string): Promise<Known | undefined> {
  await desk.opening.get(uri);
  const state = desk.known.get(uri);
  await Promise.all([state?.finding, state?.filing]);
  if (state && !state.profile) await profileSamples(desk, uri, state);
  return state;
}

interface Paid {
  readonly state: Known;
  readonly request: ExplainRequest;
  readonly free: Explained;
}

/** The same with the judges asked anew; undefined where there are none. */
async function withJudges(
  desk: Desk,
  { state: { settings }, request, free }: Paid,
  signal: AbortSignal,
): Promise<Explained | 'cancelled' | undefined> {
  const prices = free.explanations.flatMap(({ judges }) => judges ?? []);
  const calls = prices.reduce((sum, price) => sum + price.calls, 0);
  if (calls === 0) return undefined;
  const isKnown = prices.every(({ cost }) => cost !== null);
  const cost = isKnown ? prices.reduce((sum, price) => sum + price.cost!, 0) : null;
  if (!(await confirmed(desk, { estimate: { calls, cost }, settings }))) return 'cancelled';
  const budget: Budget = { maxCost: settings.maxCost, ...(cost === null && { maxCalls: calls }) };
  return desk.grading.explain({ ...request, budget }, signal);
}

function shown(
  { words }: Desk,
  explained: Explained,
  { seen, refusals }: { readonly seen: Seen; readonly refusals: readonly Message[] },
): WhyAnswer {
  return { version: seen.version, ungraded: refusals.map(words), ...whyShown(explained, words) };
}

function refused({ words }: Desk, message: Message): WhyAnswer {
  return { refused: words(message) };
}
