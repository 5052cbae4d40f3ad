import { Uri, ViewColumn, window, workspace } from 'vscode';
import type { TraceWanted } from '../../../server/src/protocol/index.ts';
import { activeSpec } from '../activeSpec.ts';
import type { Host } from '../host.ts';
import { originOf, pythonScheme } from '../python/pythonUri.ts';

/** Runs the Python that a lens names, else that at the cursor, on the active sample, and shows what it did. */
export async function runPython({ traces }: Host, given?: TraceWanted): Promise<void> {
  const wanted = given ?? atCursor();
  if (wanted === undefined) return;
  const found = await traces.trace(wanted);
  if (!(found instanceof Uri)) return void window.showInformationMessage(found.refused);
  const document = await workspace.openTextDocument(found);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? ViewColumn.Beside;
  await window.showTextDocument(document, { viewColumn, preview: false, preserveFocus: true });
}

function atCursor(): TraceWanted | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.scheme === pythonScheme) return originOf(editor.document.uri);
  const spec = activeSpec();
  const place = editor?.selection.active;
  return spec && place && { uri: spec.uri, position: { line: place.line, character: place.character } };
}
