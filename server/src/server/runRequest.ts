import { dirname } from 'node:path';
import { compileRoot } from '../engine/compile.ts';
import { refusalOf } from '../engine/part.ts';
import type { Root } from '../engine/spec.ts';
import { type Message, say, sentence } from '../languages/message.ts';
import type { RunEnded, RunGraders } from '../protocol.ts';
import { concerns } from './concerns.ts';
import { type Desk, hearsOfChanges } from './desk.ts';
import type { SpecDocument } from './documents.ts';
import { estimateRun } from './estimate.ts';
import type { Known } from './known.ts';
import { mayLeaveSandbox } from './ownPython.ts';
import { publishScores } from './publish.ts';
import { rootAt } from './rootAt.ts';
import { askSamples, findSamples, profileSamples, sourceOf } from './sampleSearch.ts';
import { see } from './see.ts';
import { compileOptions } from './settings.ts';
import { confirmed, pathOf, runSpec, type SpecRun } from './specRuns.ts';
import { wordNetFor } from './wordNetFor.ts';

/** Grades what the editor asks for, or says why not. */
export async function runRequest(desk: Desk, { uri, path, limit }: RunGraders): Promise<RunEnded> {
  const state = desk.known.get(uri);
  const document = desk.documents.specs.get(uri);
  if (!desk.trusted) return refused(desk, say`This workspace is not trusted, so nothing of it is run.`);
  if (!state || !document) return refused(desk, say`Open the grader file first.`);
  const roots = desk.authoring.roots(document.tree);
  const chosen = path ? [rootAt(roots, path)].filter((root) => root !== undefined) : roots;
  if (chosen.length === 0) return refused(desk, say`There is no grader here to run.`);
  if (!(await hasSamples(desk, uri, state)))
    return refused(desk, say`No samples belong to this grader: put them beside it as NAME.samples.jsonl.`);
  state.wordNet = await wordNetFor(state.settings);
  state.stop?.abort();
  state.stop = new AbortController();
  return runEach(desk, { document, state, stop: state.stop, limit }, chosen);
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
}

async function runEach(desk: Desk, order: Order, roots: readonly Root[]): Promise<RunEnded> {
  for (const root of roots) {
    const ended = await runRoot(desk, order, root);
    if (ended.state !== 'done') return ended;
  }
  return { state: 'done' };
}

async function runRoot(desk: Desk, order: Order, root: Root): Promise<RunEnded> {
  const { document, stop } = order;
  const seen = see(desk, document.uri);
  if (!seen) return { state: 'cancelled' };
  const error = seen.diagnostics.find((fault) => fault.severity === 'error' && concerns(fault, root, document.tree));
  if (error) return refused(desk, say`\`${root.id}\` has faults: ${error.message}`);
  const run = specRun(desk, order, root);
  const refusal = refusalOf(compileRoot(root, run.options).part);
  if (refusal !== undefined) return refused(desk, sentence(refusal));
  if (!(await mayLeaveSandbox(desk, run))) return { state: 'cancelled' };
  if (!(await confirmed(desk, run))) return { state: 'cancelled' };
  return runSpec(desk, run, stop);
}

function specRun(desk: Desk, { document, state, limit }: Order, root: Root): SpecRun {
  const { settings, scores, profile, wordNet } = state;
  const options = compileOptions(settings, wordNet);
  const file = pathOf(document.uri);
  const rows = Math.min(profile?.rows ?? 0, limit ?? Infinity);
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
    ...(limit !== undefined && { limit }),
  };
}

function refused({ words }: Desk, message: Message): RunEnded {
  return { state: 'refused', message: words(message) };
}
