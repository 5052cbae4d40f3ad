import { pathToFileURL } from 'node:url';
import { samplesFile } from '../adapters/samplesFile.ts';
import type { SamplesSource } from '../engine/grading.ts';
import { type SamplesAnswer, samplesWanted } from '../protocol.ts';
import { type Desk, isOurs } from './desk.ts';
import type { Known } from './known.ts';
import { schedule } from './publish.ts';
import { pathOf } from './specRuns.ts';

/** Finds the samples of a spec and looks through them in the background. */
export function findSamples(desk: Desk, uri: string): Promise<void> {
  const state = desk.known.get(uri);
  const file = pathOf(uri);
  if (!state || file === undefined) return Promise.resolve();
  state.finding = lookForSamples(desk, uri, state, file);
  return state.finding;
}

async function lookForSamples(desk: Desk, uri: string, state: Known, file: string): Promise<void> {
  const folder = await folderOf(desk, uri);
  const setting = folder === undefined ? undefined : { folder, samples: state.settings.samples };
  const found = (await samplesFile(file, setting)) ?? state.chosen;
  if (found !== undefined) state.samples = found;
  else {
    delete state.samples;
    delete state.profile;
    schedule(desk, uri);
  }
  await profileSamples(desk, uri, state);
}

async function folderOf({ client, connection }: Desk, uri: string): Promise<string | undefined> {
  const has = client().capabilities.workspace?.workspaceFolders;
  const folders = (has && (await connection.workspace.getWorkspaceFolders())) || [];
  const folder = folders.find((each) => uri.startsWith(each.uri));
  return folder && pathOf(folder.uri);
}

/** Looks through the samples that a spec has; a later look makes an earlier one void. */
export async function profileSamples(desk: Desk, uri: string, state: Known): Promise<void> {
  if (state.samples === undefined) return;
  state.profiling?.abort();
  const stop = new AbortController();
  state.profiling = stop;
  const found = await desk.grading.profile(sourceOf(desk, state.samples), stop.signal).catch(() => undefined);
  if (stop.signal.aborted || desk.known.get(uri) !== state) return;
  if (found) state.profile = found;
  else delete state.profile;
  schedule(desk, uri);
  if (desk.client().capabilities.workspace?.codeLens?.refreshSupport)
    void desk.connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
}

/** An open samples file counts as the editor has it, saved or not. */
export function sourceOf({ documents }: Desk, file: string): SamplesSource {
  const open = documents.samples.get(pathToFileURL(file).href);
  return open ? { text: open.getText() } : { file };
}

/** Looks again at the samples of the specs that the files concern. */
export function filesChanged(desk: Desk, uris: readonly string[]): void {
  const files = new Set(uris.map(pathOf));
  for (const [uri, state] of desk.known)
    if (state.samples === undefined ? uris.some((each) => each.endsWith('.jsonl')) : files.has(state.samples))
      void findSamples(desk, uri);
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
