import { dirname, resolve } from 'node:path';
import { findNamedFiles } from '../adapters/namedFiles.ts';
import { nearbyFiles } from '../adapters/nearbyFiles.ts';
import { type FoundFile, type FoundFiles, foundAt, type NamedFile } from '../engine/namedFile.ts';
import { treeOf } from './comparison/committedSpec.ts';
import type { Desk } from './desk.ts';
import type { Known } from './known.ts';
import { schedule } from './publish.ts';
import { pathOf } from './runs/specRuns.ts';

/** Looks for the files that an open spec names, or some of them; what the editor has open counts as it has it. */
export function findFiles(desk: Desk, uri: string, some: (file: NamedFile) => boolean = () => true): Promise<void> {
  const state = desk.known.get(uri);
  const file = pathOf(uri);
  const wanted = state && file !== undefined ? namedIn(desk, uri).filter(some) : [];
  if (!state || file === undefined || wanted.length === 0) return Promise.resolve();
  const looking = look(desk, { uri, state, folder: dirname(file) }, wanted);
  state.filing = Promise.all([state.filing, looking]).then(() => undefined);
  return looking;
}

interface Place {
  readonly uri: string;
  readonly state: Known;
  readonly folder: string;
}

/** A later look for the same file makes an earlier one void. */
async function look(desk: Desk, { uri, state, folder }: Place, wanted: readonly NamedFile[]): Promise<void> {
  const own = Symbol(uri);
  state.fileLooks ??= new Map();
  for (const { path } of wanted) state.fileLooks.set(path, own);
  const found = await findNamedFiles(folder, wanted, (path) => openText(desk, path));
  const isCurrent = (path: string) => state.fileLooks?.get(path) === own;
  const files = merged(Object.fromEntries(Object.entries(found).filter(([path]) => isCurrent(path))), state.files);
  if (files === state.files) return;
  state.files = files;
  schedule(desk, uri);
}

/** A file that is as it was stays the same object, because what follows from it is held by it. */
function merged(found: FoundFiles, before: FoundFiles | undefined): FoundFiles {
  const isSame = (path: string, file: FoundFile) => JSON.stringify(foundAt(before, path)) === JSON.stringify(file);
  const news = Object.entries(found).filter(([path, file]) => !isSame(path, file));
  return before && news.length === 0 ? before : { ...before, ...Object.fromEntries(news) };
}

/** Looks at what stands beside an open rubric, to be offered where it names a file. */
export async function findNearby(desk: Desk, uri: string): Promise<void> {
  const state = desk.known.get(uri);
  const file = pathOf(uri);
  const tree = desk.documents.specs.get(uri)?.tree;
  const isRubric = tree && desk.authoring.roots(tree).some(({ form }) => form === 'rubric');
  if (state && file !== undefined && isRubric) state.nearby = await nearbyFiles(dirname(file));
}

/** What the last commit names is compared with, so that is looked for too. */
function namedIn({ authoring, documents, committed }: Desk, uri: string): readonly NamedFile[] {
  const document = documents.specs.get(uri);
  const before = committed.get(uri);
  if (!document) return [];
  return [document.tree, ...(before ? [treeOf(before, document)] : [])].flatMap(authoring.named);
}

function openText({ documents }: Desk, path: string): string | undefined {
  return [...documents.specs.values()].find(({ uri }) => pathOf(uri) === path)?.text.getText();
}

/** Looks for files that an edit has named. */
export function filesRenamed(desk: Desk, uri: string): void {
  const { fileLooks } = desk.known.get(uri) ?? {};
  void findFiles(desk, uri, ({ path }) => fileLooks?.has(path) !== true);
}

/** Looks again at a file where open specs name it, because the editor has it in another way now. */
export function textChanged(desk: Desk, changed: string): void {
  const file = pathOf(changed);
  for (const uri of desk.known.keys())
    void findFiles(desk, uri, ({ path }) => resolve(dirname(pathOf(uri) ?? ''), path) === file);
}

/** Looks again at files that have changed on the disk, where open specs name them or could. */
export function diskChanged(desk: Desk, uris: readonly string[]): void {
  const changed = new Set(uris.map(pathOf));
  for (const uri of desk.known.keys()) {
    const folder = dirname(pathOf(uri) ?? '');
    void findFiles(desk, uri, ({ path, isPattern }) => isPattern === true || changed.has(resolve(folder, path)));
    void findNearby(desk, uri);
  }
}
