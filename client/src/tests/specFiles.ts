import { Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import { isSpec } from '../isSpec.ts';
import type { TestItems } from './testItems.ts';
import type { TestParts } from './testParts.ts';

const glob = '**/*.{grader,rubric}.{json,yaml,yml}';
const named = /\.(?:grader\.(?:json|ya?ml)|rubric\.ya?ml)$/i;
const most = 2_000;
/** What is typed counts when it stands still for so long, in milliseconds. */
const still = 1_000;

/** Lists the specs of the workspace, 2,000 at most; what they hold is asked when they are opened. */
export async function findSpecs(items: TestItems): Promise<void> {
  const found = await workspace.findFiles(glob, '**/node_modules/**', most);
  for (const uri of found) if (named.test(uri.path)) items.spec(uri);
}

/** Follows the files, and the open specs as they are typed; results of an older text show as outdated. */
export function watchSpecs({ items, controller }: Pick<TestParts, 'items' | 'controller'>): Disposable {
  const waiting = new Map<string, NodeJS.Timeout>();
  const fill = (uri: Uri) => items.fill(items.spec(uri));
  const opened = (document: TextDocument) => {
    if (isSpec(document) && document.uri.scheme === 'file') void fill(document.uri);
  };
  const typed = ({ uri }: TextDocument) => {
    const spec = items.known(uri.toString());
    if (!spec) return;
    controller.invalidateTestResults(spec);
    clearTimeout(waiting.get(uri.toString()));
    waiting.set(
      uri.toString(),
      setTimeout(() => void fill(uri), still),
    );
  };
  const onDisk = (uri: Uri) => {
    if (items.known(uri.toString())?.children.size) void fill(uri);
  };
  const files = workspace.createFileSystemWatcher(glob);
  workspace.textDocuments.forEach(opened);
  return Disposable.from(
    files,
    files.onDidCreate((uri) => named.test(uri.path) && items.spec(uri)),
    files.onDidChange(onDisk),
    files.onDidDelete((uri) => items.forget(uri)),
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && typed(document)),
    new Disposable(() => {
      for (const timer of waiting.values()) clearTimeout(timer);
    }),
  );
}
