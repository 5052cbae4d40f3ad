import { dirname } from 'node:path';
import { compileRoot } from '../../engine/compile.ts';
import { refusalOf } from '../../engine/part.ts';
import type { Root } from '../../engine/spec.ts';
import { type Message, say } from '../../languages/message.ts';
import type { RunEnded, RunGraders } from '../../protocol/index.ts';
import { concerns } from '../concerns.ts';
import { type Desk, hearsOfChanges } from '../desk.ts';
import type { SpecDocument } from '../documents.ts';
import { estimateRun } from '../estimate.ts';
import type { Known } from '../known.ts';
import { createLive } from '../live/live.ts';
import { liveSession } from '../live/liveSession.ts';
import { findFiles } from '../namedFiles.ts';
import { mayLeaveSandbox } from '../ownPython.ts';
import { schedule } from '../publish.ts';
import { publishScores } from '../publishScores.ts';
import { rootAt } from '../rootAt.ts';
import { askSamples, findSamples, profileSamples } from '../rows/sampleSearch.ts';
import { sourceOf } from '../rows/sampleSource.ts';
import { keyOf } from '../scores/keyOf.ts';
import { see } from '../see.ts';
import { compileOptions } from '../settings.ts';
import { wordNetFor } from '../wordNetFor.ts';
import { doneWith } from './doneWith.ts';
import { rerunRows } from './rerunRows.ts';
import { confirmed, pathOf, runSpec, type SpecRun } from './specRuns.ts';

/** Grades what the editor asks for, or says why not. */
export async function runRequest(desk: Desk, { uri, path, limit, lines }: RunGraders): Promise<RunEnded> {
  await desk.opening.get(uri);
  const state = desk.known.get(uri);
  const document = desk.documents.specs.get(uri);
  if (!desk.trusted) return refused(desk, say`This workspace is not trusted, so nothing of it is run.`);
  if (!state || !document) return refused(desk, say`Open the grader file first.`);
  await findFiles(desk, uri);
  const roots = desk.authoring.roots(document.tree, state.files);
  const chosen = path ? [rootAt(roots, path)].filter((root) => root !== undefined) : roots;
  if (chosen.length === 0) return refused(desk, say`There is no grader here to run.`);
  if (!(await hasSamples(desk, uri, state)))
    return refused(desk, say`No samples belong to this grader: put them beside it as NAME.samples.jsonl.`);
  state.wordNet = await wordNetFor(state.settings);
  state.stop?.abort();
  state.stop = new AbortController();
  const ended = await runEach(desk, { document, state, stop: state.stop, limit, lines }, chosen);
  if (desk.committed.has(uri)) schedule(desk, uri);
  return ended;
}

async function hasSamples(desk: Desk, uri: string, state: Known): Promise<boolean> {
  await (hearsOfChanges(desk) ? state.finding : findSamples(desk, uri));
  if (state.samples === undefined) await askSamples(desk, uri, state);
  if (!state.profile) await profileSamples(desk, uri, state);
  return state.samples !== undefined;
}

interface Order {
  readonly document: SpecDocument;
  readonly state: Known;
  readonly stop: AbortController;
  readonly limit: number | undefined;
  readonly lines: readonly number[] | undefined;
}

async function runEach(desk: Desk, order: Order, roots: readonly Root[]): Promise<RunEnded> {
  const messages = new Set<string>();
  for (const root of roots) {
    const ended = await runRoot(desk, order, root);
    if (ended.state !== 'done') return ended;
    if (ended.message !== undefined) messages.add(ended.message);
  }
  return doneWith(messages);
}

async function runRoot(desk: Desk, order: Order, root: Root): Promise<RunEnded> {
  const { document, state, stop } = order;
  const seen = see(desk, document.uri);
  if (!seen || desk.known.get(document.uri) !== state) return { state: 'cancelled' };
  const error = seen.diagnostics.find((fault) => fault.severity === 'error' && concerns(fault, root, document.tree));
  if (error) return refused(desk, say`\`${root.id}\` has faults: ${error.message}`);
  const run = specRun(desk, order, root);
  const refusal = refusalOf(compileRoot(root, run.options).part);
  if (refusal !== undefined) return refused(desk, refusal);
  if (!(await mayLeaveSandbox(desk, run))) return { state: 'cancelled' };
  if (!(await confirmed(desk, run))) return { state: 'cancelled' };
  state.live ??= createLive(desk, document.uri, state);
  if (order.lines) return rerunRows(desk, run, { document, state, stop, lines: order.lines });
  state.live.settle(seen);
  return runSpec(desk, run, stop);
}

function specRun(desk: Desk, { document, state, limit, lines }: Order, root: Root): SpecRun {
  const { settings, scores, profile, wordNet } = state;
  const options = compileOptions(settings, wordNet);
  const file = pathOf(document.uri);
  const rows = Math.min(profile?.rows ?? 0, limit ?? Infinity, lines?.length ?? Infinity);
  const most = settings.history.limit;
  return {
    root,
    samples: sourceOf(desk, state.samples!),
    folder: file === undefined ? undefined : dirname(file),
    total: profile?.rows,
    options,
    settings,
    estimate: estimateRun(root, options, profile && { ...profile, rows }, settings),
    scores,
    changed: () => publishScores(desk, document.uri),
    ended: (spent) => {
      state.spent = new Map(state.spent).set(keyOf(root.path), spent);
    },
    ...(limit !== undefined && { limit }),
    ...(file !== undefined && most > 0 && { keep: { spec: file, text: document.tree.text, by: 'editor', most } }),
    ...(profile && { session: liveSession(document.uri, profile) }),
  };
}

function refused({ words }: Desk, message: Message): RunEnded {
  return { state: 'refused', message: words(message) };
}
