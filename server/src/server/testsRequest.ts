import { compileRoot } from '../engine/compile.ts';
import { specTests } from '../features/specTests.ts';
import type { TestsAnswer, TestsWanted } from '../protocol/index.ts';
import { type Desk, settingsSource } from './desk.ts';
import { readSpec } from './readSpec.ts';
import { pathOf } from './runs/specRuns.ts';
import { compileOptions, settingsFor } from './settings.ts';

/** What of a spec can be tested, open or not; null where it cannot be read. Nothing is graded. */
export async function testsRequest(desk: Desk, { uri }: TestsWanted): Promise<TestsAnswer> {
  await desk.opening.get(uri);
  const state = desk.known.get(uri);
  const file = pathOf(uri);
  const closed = async () => (file === undefined ? undefined : readSpec(desk, file));
  const document = desk.documents.specs.get(uri) ?? (await closed());
  if (!document) return null;
  const options = compileOptions(state?.settings ?? (await settingsFor(settingsSource(desk), uri)), state?.wordNet);
  const { tree, places } = document;
  const seen = { uri, tree, found: desk.authoring.found(tree), words: desk.words, position: places.position };
  return desk.authoring.roots(tree, state?.files).map((root) => specTests(seen, compileRoot(root, options)));
}
