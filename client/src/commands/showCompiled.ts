import { commands, TabInputText, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';
import type { CompiledWanted } from '../../../server/src/protocol/index.ts';
import { compiledUri } from '../compiled/compiledUri.ts';
import type { Host } from '../host.ts';

/** Shows beside a rubric the grader that it compiles to: of the one that is named, else of the active one. */
export async function showCompiled({ client }: Host, given?: CompiledWanted | Uri): Promise<void> {
  const active = window.activeTextEditor;
  const named = given instanceof Uri ? given.toString() : given?.uri;
  const uri = named ?? (active?.document.languageId === 'rubric-yaml' ? active.document.uri.toString() : undefined);
  if (uri === undefined) return;
  await client;
  const place = compiledUri({ uri });
  const isNew = !hasTab(place);
  const document = await workspace.openTextDocument(place);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? ViewColumn.Beside;
  const isWrapped = isNew && isCutOff(document);
  await window.showTextDocument(document, { viewColumn, preview: false, preserveFocus: !isWrapped });
  if (!isWrapped) return;
  await commands.executeCommand('editor.action.toggleWordWrap');
  await commands.executeCommand('editorScroll', { to: 'up', by: 'page', value: 100 });
  if (active)
    await window.showTextDocument(active.document, { ...(active.viewColumn && { viewColumn: active.viewColumn }) });
}

function hasTab(uri: Uri): boolean {
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.some((input) => input instanceof TabInputText && input.uri.toString() === uri.toString());
}

/** Whether the editor would not draw the end of the only long line, where the criteria of one Python grader stand. */
function isCutOff(document: TextDocument): boolean {
  const editor = workspace.getConfiguration('editor', document);
  const most = editor.get('stopRenderingLineAfter', 10_000);
  const isLong = most >= 0 && sourceOf(document.getText()).length > most;
  return isLong && editor.get('wordWrap') === 'off';
}

/** The Python of the whole; empty where there is none. */
function sourceOf(text: string): string {
  const { source } = text === '' ? { source: undefined } : JSON.parse(text);
  return typeof source === 'string' ? source : '';
}
