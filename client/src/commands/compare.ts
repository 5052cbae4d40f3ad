import { Uri, ViewColumn, window, workspace } from 'vscode';
import type { ComparisonWanted } from '../../../server/src/protocol/index.ts';
import { activeSpec } from '../activeSpec.ts';
import type { Host } from '../host.ts';

/** Shows beside a spec what changed since the last commit: of the one that a lens names, else of the active one. */
export async function compare({ comparisons }: Host, given?: ComparisonWanted): Promise<void> {
  const wanted = given ?? activeSpec();
  if (wanted === undefined) return;
  const found = await comparisons.compare(wanted);
  if (!(found instanceof Uri)) return void window.showInformationMessage(found.refused);
  const document = await workspace.openTextDocument(found);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? ViewColumn.Beside;
  await window.showTextDocument(document, { viewColumn, preview: false });
}
