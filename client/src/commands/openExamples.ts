import { commands, FileType, l10n, Uri, window, workspace } from 'vscode';
import type { Host } from '../host.ts';

/** Copies the example workspace into a folder of the user's choice and opens it in a new window. */
export async function openExamples({ context }: Host): Promise<void> {
  const parent = await window.showOpenDialog({
    title: l10n.t('Where to put the folder rewardsmith-examples'),
    openLabel: l10n.t('Copy Examples Here'),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  if (parent?.[0] === undefined) return;
  const target = Uri.joinPath(parent[0], 'rewardsmith-examples');
  if (!(await isFolder(target))) await workspace.fs.copy(Uri.joinPath(context.extensionUri, 'examples'), target);
  await commands.executeCommand('vscode.openFolder', target, { forceNewWindow: workspace.name !== undefined });
}

async function isFolder(uri: Uri) {
  return workspace.fs.stat(uri).then(
    ({ type }) => type === FileType.Directory,
    () => false,
  );
}
