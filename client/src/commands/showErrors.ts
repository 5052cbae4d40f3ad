import { ViewColumn, window, workspace } from 'vscode';
import type { ErrorsWanted } from '../../../server/src/protocol/index.ts';
import { errorsUri } from '../errors/errorsUri.ts';
import { graderAtCursor } from '../graderAtCursor.ts';
import type { Host } from '../host.ts';

/** Lists beside the spec what a grader could not grade: the one that a link names, else the one at the cursor. */
export async function showErrors({ client }: Host, wanted?: ErrorsWanted): Promise<void> {
  const [grader] = await Promise.all([wanted ?? graderAtCursor(), client]);
  if (grader === undefined) return;
  const document = await workspace.openTextDocument(errorsUri(grader));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.Beside, preview: false });
}
