import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileRename } from 'vscode-languageserver';
import { exists } from '../../adapters/files.ts';
import type { KeptRun } from '../../engine/keptRun.ts';
import { runDetail, runText } from '../../features/runText.ts';
import { say } from '../../languages/message.ts';
import type { ForgetRuns, RunShown, RunsAnswer, RunTextAnswer, RunTextWanted } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import { foldersOf } from '../foldersOf.ts';
import { pathOf } from './specRuns.ts';
import { tellRuns } from './tellRuns.ts';

/** The runs that are kept of the specs of the workspace, and of those that are open. */
export async function runsRequest(desk: Desk): Promise<RunsAnswer> {
  const [store, files] = [await desk.runs(), await specsHere(desk)];
  const specs = await Promise.all(
    files.map(async (file) => {
      const runs = await store.list(file);
      const isGone = !(await exists(file));
      return {
        uri: pathToFileURL(file).href,
        runs: runs.map((run) => shown(desk, run)),
        ...(isGone && { isGone: true as const }),
      };
    }),
  );
  return { specs: specs.filter(({ runs }) => runs.length > 0) };
}

/** The text that a spec had at a run. */
export async function runTextRequest(desk: Desk, { uri, id }: RunTextWanted): Promise<RunTextAnswer> {
  const file = pathOf(uri);
  const store = await desk.runs();
  const run = file === undefined ? undefined : (await store.list(file)).find((each) => each.id === id);
  const text = run && (await store.text(run.spec.file, run.spec.text));
  return text === undefined ? { refused: desk.words(say`This run is not kept any more.`) } : { text };
}

/** Forgets runs of a spec, or of all specs of the workspace. */
export async function forgetRuns(desk: Desk, { uri, ids }: ForgetRuns): Promise<null> {
  const files = uri === undefined ? await specsHere(desk) : [pathOf(uri)].filter((file) => file !== undefined);
  for (const file of files) await (await desk.runs()).remove(file, ids);
  tellRuns(desk, uri);
  return null;
}

/** The runs of specs that have another name go with them, those below a folder too. */
export async function moveRuns(desk: Desk, { oldUri, newUri }: FileRename): Promise<void> {
  const [from, to] = [pathOf(oldUri), pathOf(newUri)];
  if (from === undefined || to === undefined) return;
  const store = await desk.runs();
  const moved = (await store.specs()).filter((spec) => spec === from || spec.startsWith(withEnd(from)));
  for (const spec of moved) await store.move(spec, to + spec.slice(from.length));
  if (moved.length > 0) tellRuns(desk);
}

async function specsHere(desk: Desk): Promise<readonly string[]> {
  const folders = (await foldersOf(desk)).flatMap(({ uri }) => pathOf(uri) ?? []);
  const open = new Set([...desk.documents.specs.keys()].map(pathOf));
  const isHere = (file: string) => open.has(file) || folders.some((folder) => file.startsWith(withEnd(folder)));
  return (await (await desk.runs()).specs()).filter(isHere).sort();
}

function withEnd(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

function shown({ words }: Desk, run: KeptRun): RunShown {
  return {
    id: run.id,
    time: run.time,
    root: run.root.id,
    path: run.root.path,
    text: runText(run).map(words).join('  '),
    spoken: runText(run).map(words).join(', '),
    detail: runDetail(run).map(words).join('\n\n'),
    hasErrors: run.summary.errors > 0,
  };
}
