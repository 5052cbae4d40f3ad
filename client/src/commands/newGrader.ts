import { l10n, type QuickPickItem, SnippetString, Uri, window, workspace } from 'vscode';
import type { Host } from '../host.ts';

interface Snippet {
  readonly description: string;
  readonly body: readonly string[];
}
interface Notation extends QuickPickItem {
  readonly language: 'grader-yaml' | 'grader-json';
}
interface Kind extends QuickPickItem {
  readonly body: readonly string[];
}

/** Asks for notation and kind, and opens an unsaved file that holds the kind's snippet. */
export async function newGrader({ context }: Host): Promise<void> {
  const notation = await window.showQuickPick(notations(), {
    title: l10n.t('New Grader'),
    placeHolder: l10n.t('Notation'),
  });
  if (notation === undefined) return;
  const kind = await window.showQuickPick(await kinds(context.extensionUri, notation), {
    title: l10n.t('New Grader'),
    placeHolder: l10n.t('What it does'),
    matchOnDescription: true,
  });
  if (kind === undefined) return;
  const document = await workspace.openTextDocument({ language: notation.language });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(kind.body.join('\n')));
}

function notations(): Notation[] {
  return [
    { label: 'YAML', description: '*.grader.yaml', language: 'grader-yaml' },
    { label: 'JSON', description: '*.grader.json', language: 'grader-json' },
  ];
}

async function kinds(extension: Uri, { language }: Notation): Promise<Kind[]> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'snippets', `${language}.json`));
  const snippets: Record<string, Snippet> = JSON.parse(new TextDecoder().decode(bytes));
  return Object.entries(snippets).map(([label, { description, body }]) => ({ label, description, body }));
}
