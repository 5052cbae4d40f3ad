import { samplesFile } from '../../adapters/samplesFile.ts';
import { specFiles } from '../../adapters/specFiles.ts';
import { samplesKey } from '../../document/samplesKey.ts';
import type { SpecOfRows } from '../../features/rows/rowsSeen.ts';
import { type Desk, settingsSource } from '../desk.ts';
import { foldersOf } from '../foldersOf.ts';
import { readSpec } from '../readSpec.ts';
import { pathOf } from '../runs/specRuns.ts';
import { createScores } from '../scores/scores.ts';
import { see } from '../see.ts';
import { type ServerSettings, settingsFor } from '../settings.ts';

/** The specs that use a samples file: open ones as the editor has them, and the others of the workspace. */
export async function specsOfRows(desk: Desk, file: string, uri: string): Promise<readonly SpecOfRows[]> {
  const [open, folders] = [await openSpecs(desk, file), await foldersOf(desk)];
  const settings = await settingsFor(settingsSource(desk), uri);
  const isOpen = new Set([...desk.documents.specs.keys()].map(pathOf));
  const found: SpecOfRows[] = [...open];
  for (const folder of folders.flatMap(({ uri: each }) => pathOf(each) ?? []))
    for (const spec of await specFiles([folder]))
      if (!isOpen.has(spec)) found.push(...(await closedSpec(desk, spec, { folder, settings, file })));
  return found;
}

async function openSpecs(desk: Desk, file: string): Promise<readonly SpecOfRows[]> {
  await Promise.all([...desk.known.values()].map(({ finding }) => finding));
  return [...desk.known].flatMap(([uri, { samples }]) => {
    const seen = samples === file ? see(desk, uri) : undefined;
    return seen ? [{ seen, version: seen.version }] : [];
  });
}

interface Wanted {
  readonly folder: string;
  readonly settings: ServerSettings;
  readonly file: string;
}

/** A spec that is not open, where its samples are those. */
async function closedSpec(desk: Desk, spec: string, { folder, settings, file }: Wanted): Promise<SpecOfRows[]> {
  const document = await readSpec(desk, spec);
  if (!document) return [];
  const setting = { folder, samples: settings.samples };
  if ((await samplesFile(spec, { own: samplesKey(document.tree), setting })) !== file) return [];
  const { uri } = document;
  const documents = { ...desk.documents, specs: new Map([[uri, document]]) };
  const known = new Map([[uri, { scores: createScores(), settings, changes: 0 }]]);
  return [{ seen: see({ ...desk, documents, known }, uri)!, version: null }];
}
