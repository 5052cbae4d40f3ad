import { specFiles } from '../adapters/specFiles.ts';
import { findGraders } from '../document/sites.ts';
import type { SpecSeen, WorkspaceFeature } from '../features/seen.ts';
import { type Desk, hearsOfChanges } from './desk.ts';
import type { SpecDocument } from './documents.ts';
import { foldersOf } from './foldersOf.ts';
import { readSpec } from './readSpec.ts';
import { pathOf } from './runs/specRuns.ts';

type AnyFeature = WorkspaceFeature<unknown, never, unknown>;

/**
 * The specs of the workspace, found at the first question and held until a file is said to have changed. What the
 * editor has open counts as the editor has it.
 */
export function createWorkspaceSpecs(desk: Desk) {
  const held = new Map<string, Map<string, readonly unknown[]>>();
  let listed: { readonly folders: string; readonly files: Promise<readonly string[]> } | undefined;
  const forget = (files: readonly (string | undefined)[]) => {
    listed = undefined;
    for (const file of files) if (file !== undefined) held.delete(file);
  };
  const list = (folders: readonly string[]) => {
    const key = JSON.stringify(folders);
    if (!hearsOfChanges(desk)) forget([...held.keys()]);
    if (listed?.folders !== key) listed = { folders: key, files: specFiles(folders) };
    return listed.files;
  };
  const closedEntries = async (feature: AnyFeature, file: string) => {
    const kept = held.get(file) ?? new Map<string, readonly unknown[]>();
    held.set(file, kept);
    const document = kept.has(feature.method) ? undefined : await readSpec(desk, file);
    const entries = kept.get(feature.method) ?? (document ? feature.entries(seenOf(desk, document)) : []);
    kept.set(feature.method, entries);
    return entries;
  };
  const answer = async (feature: AnyFeature, params: unknown) => {
    const files = await list((await foldersOf(desk)).flatMap(({ uri }) => pathOf(uri) ?? []));
    const documents = [...desk.documents.specs.values()];
    const open = new Set(documents.map(({ uri }) => pathOf(uri)));
    const entries = documents.flatMap((document) => feature.entries(seenOf(desk, document)));
    for (const file of files) if (!open.has(file)) entries.push(...(await closedEntries(feature, file)));
    return feature.answer(entries, params as never);
  };
  return { answer, forget };
}

export type WorkspaceSpecs = ReturnType<typeof createWorkspaceSpecs>;

function seenOf({ words }: Desk, { uri, tree, places }: SpecDocument): SpecSeen {
  return { uri, tree, found: findGraders(tree), words, position: places.position };
}
