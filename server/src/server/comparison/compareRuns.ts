import { pathToFileURL } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver';
import type { ComparedRuns } from '../../engine/effect.ts';
import type { KeptRun } from '../../engine/keptRun.ts';
import { pairedCriteria } from '../../engine/pairedCriteria.ts';
import { type PartDiffs, partDiffs } from '../../engine/specDiff.ts';
import { specParts } from '../../engine/specParts.ts';
import { type Message, say, sentence } from '../../languages/message.ts';
import type { ComparisonAnswer, ComparisonWanted } from '../../protocol/index.ts';
import { type Desk, settingsSource } from '../desk.ts';
import { createDocuments, type SpecDocument } from '../documents.ts';
import type { Known } from '../known.ts';
import { rootAt } from '../rootAt.ts';
import { pathOf } from '../runs/specRuns.ts';
import { createScores } from '../scores/scores.ts';
import { see } from '../see.ts';
import { compileOptions, settingsFor } from '../settings.ts';
import { reworded } from './reworded.ts';

type Wanted = Required<ComparisonWanted>;

/** Tells how two kept runs of a spec differ, by their texts and by what each sample got. Nothing is graded. */
export async function compareRuns(desk: Desk, wanted: Wanted, token: CancellationToken): Promise<ComparisonAnswer> {
  const { runsText } = await import('../../features/comparison/runsText.ts');
  const found = await findRuns(desk, wanted);
  if ('refused' in found) return { refused: desk.words(found.refused) };
  const { before, after, texts } = found;
  const state = await stateOf(desk, wanted.uri);
  const documents = texts.map((text) => documentOf(desk, wanted.uri, text));
  const [old, young] = documents.map((document) => rootOf(desk, state, document, after));
  if (!old || !young) return { refused: desk.words(say`The text of a run cannot be read.`) };
  const [one, other] = documents as [SpecDocument, SpecDocument];
  const options = compileOptions(state.settings, state.wordNet);
  const diffs = partDiffs(specParts(old, options), specParts(young, options));
  const root = {
    id: after.root.id,
    diffs,
    reworded: reworded(one.tree, other.tree, diffs),
    isPaid: false,
    graded: await graded(desk, { ...found, diffs }, token),
  };
  const seen = see(withDocument(desk, other, state), wanted.uri)!;
  const samples = samplesOf(after, desk.known.get(wanted.uri));
  const isCurrent = desk.documents.specs.get(wanted.uri)?.tree.text === texts[1];
  return runsText(seen, { before, after, root, samples, isCurrent });
}

interface FoundRuns {
  readonly before: KeptRun;
  readonly after: KeptRun;
  readonly texts: readonly [before: string, after: string];
}

async function findRuns(desk: Desk, { uri, runs: ids }: Wanted): Promise<FoundRuns | { refused: Message }> {
  const file = pathOf(uri);
  const store = await desk.runs();
  const kept = file === undefined ? [] : await store.list(file);
  const [before, after] = [ids.before, ids.after].map((id) => kept.find((run) => run.id === id));
  if (!before || !after) return { refused: say`This run is not kept any more.` };
  if (String(before.root.path) !== String(after.root.path))
    return { refused: say`The runs graded different parts: \`${before.root.id}\` and \`${after.root.id}\`.` };
  const [one, other] = await Promise.all([before, after].map(({ spec }) => store.text(spec.file, spec.text)));
  if (one === undefined || other === undefined) return { refused: say`The text of a run is not kept any more.` };
  return { before, after, texts: [one, other] };
}

async function stateOf(desk: Desk, uri: string): Promise<Known> {
  const known = desk.known.get(uri);
  if (known) return known;
  return { scores: createScores(), settings: await settingsFor(settingsSource(desk), uri), changes: 0 };
}

/** A text as if the spec had it. */
function documentOf({ documents }: Desk, uri: string, text: string): SpecDocument {
  const { specs, open } = createDocuments(documents.encoding);
  open(uri, documents.specs.get(uri)?.text.languageId ?? '', 0, text);
  return specs.get(uri)!;
}

function withDocument(desk: Desk, document: SpecDocument, state: Known): Desk {
  const { uri } = document;
  const documents = { ...desk.documents, specs: new Map([[uri, document]]) };
  return { ...desk, documents, known: new Map([[uri, state]]) };
}

function rootOf({ authoring }: Desk, { files }: Known, { tree }: SpecDocument, { root }: KeptRun) {
  return tree.faults.length > 0 ? undefined : rootAt(authoring.roots(tree, files), root.path);
}

async function graded(
  { grading }: Desk,
  { before, after, diffs }: FoundRuns & { readonly diffs: PartDiffs },
  token: CancellationToken,
): Promise<ComparedRuns | { refused: Message }> {
  const stop = new AbortController();
  const cancelling = token.onCancellationRequested(() => stop.abort());
  try {
    const pair = { spec: after.spec.file, before: before.id, after: after.id, criteria: pairedCriteria(diffs) };
    return await grading.compareRuns(pair, stop.signal);
  } catch (error) {
    return { refused: stop.signal.aborted ? say`Cancelled.` : sentence((error as Error).message) };
  } finally {
    cancelling.dispose();
  }
}

/** None where their lines are others now. */
function samplesOf({ samples }: KeptRun, known: Known | undefined): string | undefined {
  const isSame = known?.profile === undefined || known.profile.hash === samples.hash;
  return samples.file !== undefined && isSame ? pathToFileURL(samples.file).href : undefined;
}
