import { commands, l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { type RunTextAnswer, runTextWanted } from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import type { Kept } from '../runs/kept.ts';
import { runTextUri } from '../runs/runTexts.ts';
import { runTime } from '../runs/runTime.ts';

/**
 * Shows how a spec differs from what it was at a run, and then writes that into the editor, where the user says so. The
 * text of a file that is gone opens unsaved, under its name.
 */
export async function restoreRun({ client }: Host, given?: Kept): Promise<void> {
  if (!given) return;
  const { spec, run } = given;
  const wanted = { uri: spec.uri, id: run.id };
  const answer = await (await client).sendRequest<RunTextAnswer>(runTextWanted, wanted);
  if ('refused' in answer) return void window.showWarningMessage(answer.refused);
  const uri = Uri.parse(spec.uri);
  if (!(await isThere(uri))) return write(uri.with({ scheme: 'untitled' }), answer.text);
  const name = workspace.asRelativePath(uri);
  const document = await workspace.openTextDocument(uri);
  if (document.getText() === answer.text)
    return void window.showInformationMessage(l10n.t('{0} is as it was at this run.', name));
  const title = l10n.t('{0}: {1} ↔ now', name, runTime(run));
  await commands.executeCommand('vscode.diff', runTextUri(wanted), uri, title, { preview: true });
  const restore = l10n.t('Restore');
  const chosen = await window.showInformationMessage(
    l10n.t('Make {0} what it was at the run of {1}? You can undo it.', name, runTime(run)),
    restore,
  );
  if (chosen === restore) await write(uri, answer.text);
}

async function write(uri: Uri, text: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(document.positionAt(0), document.positionAt(document.getText().length)), text);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document, { preview: false });
}

function isThere(uri: Uri): Thenable<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
