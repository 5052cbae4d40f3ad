import { pathToFileURL } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver';
import { compileRoot } from '../../engine/compile.ts';
import { isPaid } from '../../engine/part.ts';
import type { RootComparison } from '../../features/comparison/comparisonText.ts';
import { type Message, say } from '../../languages/message.ts';
import type { ComparisonAnswer, ComparisonWanted } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import type { SpecDocument } from '../documents.ts';
import type { Known } from '../known.ts';
import { profileSamples } from '../rows/sampleSearch.ts';
import { see } from '../see.ts';
import { compileOptions } from '../settings.ts';
import { wordNetFor } from '../wordNetFor.ts';
import { type RootDiff, rootDiffs, treeOf } from './committedSpec.ts';
import { compareRewards } from './compareRewards.ts';
import { compareRuns } from './compareRuns.ts';
import { reworded } from './reworded.ts';

/** Tells how an open spec differs from the last commit, or how two runs of a spec differ. No model is asked. */
export async function compareRequest(
  desk: Desk,
  { uri, runs }: ComparisonWanted,
  token: CancellationToken,
): Promise<ComparisonAnswer> {
  if (runs) return compareRuns(desk, { uri, runs }, token);
  await desk.opening.get(uri);
  const { comparisonText } = await import('../../features/comparison/comparisonText.ts');
  const state = desk.known.get(uri);
  if (!state) return refused(desk, say`Open the grader file first.`);
  await Promise.all([state.finding, state.filing]);
  state.wordNet = await wordNetFor(state.settings);
  if (!state.profile) await profileSamples(desk, uri, state);
  const [seen, document] = [see(desk, uri), desk.documents.specs.get(uri)];
  if (!seen || !document) return refused(desk, say`Open the grader file first.`);
  const refusal = refusalFor(desk, document);
  if (refusal) return refused(desk, refusal);
  const roots = plannedRoots(desk, document, state);
  if (roots.length === 0) return refused(desk, say`The last commit has no grader that could be compared.`);
  const { samples } = state;
  const compared: RootComparison[] = [];
  for (const { diff, ...root } of roots)
    compared.push({ ...root, graded: await compareRewards(desk, document, { ...diff, state, token }) });
  return comparisonText(seen, compared, samples === undefined ? undefined : pathToFileURL(samples).href);
}

/** Why the two texts cannot be compared. */
function refusalFor({ committed }: Desk, document: SpecDocument): Message | undefined {
  const spec = committed.get(document.uri);
  if (!spec) return say`The last commit has no such file.`;
  if (treeOf(spec, document).faults.length > 0) return say`The last commit has a text that cannot be read.`;
  const [fault] = document.tree.faults;
  return fault && say`The text cannot be read: ${fault.message}`;
}

type Planned = Omit<RootComparison, 'graded'> & { readonly diff: RootDiff };

/** All that is told of the texts as they stand, before anything is graded. */
function plannedRoots(desk: Desk, document: SpecDocument, { settings, wordNet }: Known): readonly Planned[] {
  const options = compileOptions(settings, wordNet);
  const before = treeOf(desk.committed.get(document.uri)!, document);
  return (rootDiffs(desk, document) ?? []).map((diff) => ({
    diff,
    id: diff.after.id,
    diffs: diff.diffs,
    reworded: reworded(before, document.tree, diff.diffs),
    isPaid: [diff.before, diff.after].some((root) => isPaid(compileRoot(root, options).part)),
  }));
}

function refused({ words }: Desk, message: Message): ComparisonAnswer {
  return { refused: words(message) };
}
