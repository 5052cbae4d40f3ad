import { Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type CompiledAnswer, type CompiledWanted, compiledWanted } from '../../../server/src/protocol/index.ts';
import { followCursor } from './compiledFollow.ts';
import { markCompiled } from './compiledMarks.ts';
import type { CompiledPreview, CompiledPreviews } from './compiledPreview.ts';
import { compiledScheme, rubricOf } from './compiledUri.ts';

/** Offers compiled graders as read-only documents that follow the text of their rubrics. */
export function offerCompiled(client: LanguageClient): Disposable {
  const open = new Map<string, CompiledPreview>();
  const changed = new EventEmitter<CompiledPreview>();
  const textChanged = new EventEmitter<Uri>();
  const compile = inOrder(async (uri: Uri) => {
    const answer = await ask(client, rubricOf(uri));
    const before = open.get(uri.toString()) ?? { uri, rubric: rubricOf(uri) };
    const preview = next(before, answer);
    open.set(uri.toString(), preview);
    if (preview.grader?.text !== before.grader?.text) textChanged.fire(uri);
    changed.fire(preview);
  });
  const compileAll = (fits: (preview: CompiledPreview) => boolean) => {
    for (const preview of open.values()) if (fits(preview)) void compile(preview.uri);
  };
  const provideTextDocumentContent = async (uri: Uri) => {
    if (!open.has(uri.toString())) await compile(uri);
    return open.get(uri.toString())?.grader?.text ?? '';
  };
  const previews: CompiledPreviews = {
    all: () => [...open.values()],
    of: (uri) => open.get(uri.toString()),
    onDidChange: changed.event,
  };
  return Disposable.from(
    changed,
    textChanged,
    workspace.registerTextDocumentContentProvider(compiledScheme, {
      onDidChange: textChanged.event,
      provideTextDocumentContent,
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) compileAll(({ rubric }) => rubric.toString() === document.uri.toString());
    }),
    workspace.onDidCloseTextDocument(({ uri }) => open.delete(uri.toString())),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('rewardsmith') && compileAll(Boolean)),
    client.onDidChangeState(({ newState }) => newState === State.Running && compileAll(Boolean)),
    followCursor(previews),
    markCompiled(previews),
  );
}

/** A rubric whose tab was closed is opened again behind the preview. */
async function ask(client: LanguageClient, rubric: Uri): Promise<CompiledAnswer> {
  try {
    await workspace.openTextDocument(rubric);
    const wanted: CompiledWanted = { uri: rubric.toString() };
    return await client.sendRequest<CompiledAnswer>(compiledWanted, wanted);
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

function next({ uri, rubric, grader }: CompiledPreview, answer: CompiledAnswer): CompiledPreview {
  if (!('refused' in answer)) return { uri, rubric, grader: answer };
  return { uri, rubric, ...(grader && { grader }), refused: answer.refused };
}

/** Does a thing one at a time for each document; what is wanted meanwhile is done once more when it is done. */
function inOrder(act: (uri: Uri) => Promise<void>): (uri: Uri) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const wanted = new Set<string>();
  const work = async (uri: Uri) => {
    const key = uri.toString();
    do {
      wanted.delete(key);
      await act(uri);
    } while (wanted.has(key));
    running.delete(key);
  };
  return (uri) => {
    const key = uri.toString();
    const under = running.get(key);
    if (under) {
      wanted.add(key);
      return under;
    }
    const started = work(uri);
    running.set(key, started);
    return started;
  };
}
