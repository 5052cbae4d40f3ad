import { l10n, ViewColumn, window, workspace } from 'vscode';
import { type PythonAnswer, type PythonWanted, pythonWanted } from '../../../server/src/protocol/index.ts';
import { activeSpec } from '../activeSpec.ts';
import type { Host } from '../host.ts';
import { pythonUri } from '../python/pythonUri.ts';

/** Opens Python beside its spec: what a lens or a code action names, else what stands at the cursor. */
export async function editPython({ client }: Host, given?: PythonWanted): Promise<void> {
  const wanted = given ?? atCursor();
  if (wanted === undefined) return;
  const found = await (await client).sendRequest<PythonAnswer>(pythonWanted, wanted);
  if (found === null) return void window.showInformationMessage(l10n.t('There is no Python at the cursor.'));
  const document = await workspace.openTextDocument(pythonUri({ uri: wanted.uri, path: found.path }, found.name));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.Beside, preview: false });
}

function atCursor(): PythonWanted | undefined {
  const spec = activeSpec();
  const place = window.activeTextEditor?.selection.active;
  return spec && place && { uri: spec.uri, position: { line: place.line, character: place.character } };
}
