import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver';
import type { TraceRequest } from '../engine/grading.ts';
import type { Seen } from '../features/seen.ts';
import { traceText } from '../features/traceText.ts';
import { type Message, say, sentence } from '../languages/message.ts';
import type { TraceAnswer, TraceWanted } from '../protocol/index.ts';
import { concerns } from './concerns.ts';
import type { Desk } from './desk.ts';
import { type Labelled, labelledSpec } from './labels/labelChoices.ts';
import { mayLeaveSandbox } from './ownPython.ts';
import { type FoundPython, pythonFor } from './pythonText.ts';
import { rootAt } from './rootAt.ts';
import { sourceOf } from './rows/sampleSource.ts';
import { pathOf } from './runs/specRuns.ts';
import { compileOptions } from './settings.ts';

/** Runs the Python of a grader on one sample, and tells what it printed, and where and with what it failed. */
export async function traceRequest(desk: Desk, wanted: TraceWanted, token: CancellationToken): Promise<TraceAnswer> {
  const { words, trusted } = desk;
  if (!trusted) return { refused: words(say`This workspace is not trusted, so nothing of it is run.`) };
  const spec = await labelledSpec(desk, wanted.uri);
  if ('refused' in spec) return { refused: words(spec.refused) };
  const python = pythonFor(desk, wanted);
  if (!python) return { refused: words(say`There is no Python here.`) };
  const request = requestOf(desk, spec, { python, wanted });
  if ('refused' in request) return { refused: words(request.refused) };
  if (!(await mayLeaveSandbox(desk, request))) return { refused: words(say`Cancelled.`) };
  const stop = new AbortController();
  const cancelling = token.onCancellationRequested(() => stop.abort());
  try {
    const traced = await desk.grading.trace(request, stop.signal);
    if (!traced) return { refused: words(say`There is no such sample.`) };
    if (!traced.answer) return { refused: words(say`This Python is not run on the sample \`${traced.id}\`.`) };
    const sample = { uri: pathToFileURL(spec.samples).href, line: traced.line, id: traced.id };
    const { piece, name } = python;
    return { ...traceText(spec.seen, { name, piece, sample, answer: traced.answer }), name, path: piece.path };
  } catch (error) {
    return { refused: words(stop.signal.aborted ? say`Cancelled.` : sentence((error as Error).message)) };
  } finally {
    cancelling.dispose();
  }
}

interface Asked {
  readonly python: FoundPython;
  readonly wanted: TraceWanted;
}

function requestOf(
  desk: Desk,
  { seen, state, samples }: Labelled,
  { python: { piece }, wanted }: Asked,
): TraceRequest | { readonly refused: Message } {
  const root = rootAt(desk.authoring.roots(seen.tree, state.files), piece.path.slice(0, -1));
  if (!root) return { refused: say`There is no grader here.` };
  const error = faultOf(seen, root);
  if (error !== undefined) return { refused: say`\`${root.id}\` has faults: ${error}` };
  const file = pathOf(wanted.uri);
  return {
    root,
    source: piece.text,
    samples: sourceOf(desk, samples),
    options: compileOptions(state.settings, state.wordNet),
    ...placeOf(wanted, state),
    ...(file !== undefined && { folder: dirname(file) }),
  };
}

function faultOf(seen: Seen, root: Parameters<typeof concerns>[1]): Seen['diagnostics'][number]['message'] | undefined {
  return seen.diagnostics.find((fault) => fault.severity === 'error' && concerns(fault, root, seen.tree))?.message;
}

/** The sample that is named, else the active one, else the first. */
function placeOf({ id, line }: TraceWanted, { active }: Labelled['state']): Pick<TraceRequest, 'id' | 'line'> {
  if (id === undefined && line === undefined) return active ? { id: active.row.id, line: active.row.line } : {};
  return { ...(id !== undefined && { id }), ...(line !== undefined && { line }) };
}
