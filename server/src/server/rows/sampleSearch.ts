import { ownSamples, samplesFile, siblingSamples } from '../../adapters/samplesFile.ts';
import { samplesKey } from '../../document/samplesKey.ts';
import { type SamplesAnswer, samplesWanted } from '../../protocol/index.ts';
import { type Desk, isOurs } from '../desk.ts';
import { foldersOf } from '../foldersOf.ts';
import type { Known } from '../known.ts';
import { schedule } from '../publish.ts';
import { pathOf } from '../runs/specRuns.ts';
import { sourceOf } from './sampleSource.ts';

/** Finds the samples of a spec and looks through them in the background. */
export function findSamples(desk: Desk, uri: string): Promise<void> {
  const state = desk.known.get(uri);
  const file = pathOf(uri);
  if (!state || file === undefined) return Promise.resolve();
  state.finding = lookForSamples(desk, uri, state, file);
  return state.finding;
}

/** A later search makes an earlier one void: that then ends with it. What another file said is forgotten at once. */
async function lookForSamples(desk: Desk, uri: string, state: Known, file: string): Promise<void> {
  const search = Symbol(file);
  state.search = search;
  const folder = await folderOf(desk, uri);
  const setting = folder === undefined ? undefined : { folder, samples: state.settings.samples };
  const found = (await samplesFile(file, { own: ownKey(desk, uri), setting })) ?? state.chosen;
  if (state.search !== search) return state.finding;
  if (found !== state.samples) forgetSamples(desk, uri, state);
  if (found !== undefined) state.samples = found;
  await profileSamples(desk, uri, state);
}

function forgetSamples(desk: Desk, uri: string, state: Known): void {
  delete state.look;
  delete state.samples;
  delete state.profile;
  schedule(desk, uri);
}

async function folderOf(desk: Desk, uri: string): Promise<string | undefined> {
  const folder = (await foldersOf(desk)).find((each) => uri.startsWith(each.uri));
  return folder && pathOf(folder.uri);
}

/** Looks through the samples that a spec has; a later look makes an earlier one void. */
export async function profileSamples(desk: Desk, uri: string, state: Known): Promise<void> {
  const { samples } = state;
  if (samples === undefined) return;
  const look = desk.looks.at(samples, () => sourceOf(desk, samples));
  state.look = look;
  const found = await look.profile;
  if (state.look !== look || desk.known.get(uri) !== state) return;
  if (look.outdated.aborted) return profileSamples(desk, uri, state);
  if (found) state.profile = found;
  else delete state.profile;
  schedule(desk, uri);
  if (state.isLensed && desk.client().capabilities.workspace?.codeLens?.refreshSupport)
    void desk.connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
}

/** Looks again at the samples of the specs that the files concern. */
export function filesChanged(desk: Desk, uris: readonly string[]): void {
  const files = new Set(uris.map(pathOf));
  const some = uris.some((uri) => uri.endsWith('.jsonl'));
  for (const file of files) if (file !== undefined) desk.looks.changed(file);
  for (const [uri, { samples }] of desk.known)
    if (samples === undefined ? some : files.has(samples) || firstOf(desk, uri).some((file) => files.has(file)))
      void findSamples(desk, uri);
}

/** The samples that would count before all others. */
function firstOf(desk: Desk, uri: string): readonly string[] {
  const file = pathOf(uri);
  if (file === undefined) return [];
  return [ownSamples(file, ownKey(desk, uri)), siblingSamples(file)].filter((each) => each !== undefined);
}

/** What an open rubric says of its samples. */
export function ownKey({ documents }: Desk, uri: string): string | undefined {
  const document = documents.specs.get(uri);
  return document && samplesKey(document.tree);
}

/** Has the user choose the samples of a spec that has none. */
export async function askSamples(desk: Desk, uri: string, state: Known): Promise<void> {
  if (!isOurs(desk)) return;
  const answered = await desk.connection.sendRequest<SamplesAnswer | null>(samplesWanted, { uri });
  const file = answered?.uri && pathOf(answered.uri);
  if (!file) return;
  state.chosen = file;
  state.samples = file;
  await profileSamples(desk, uri, state);
}
