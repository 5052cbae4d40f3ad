import { languages, Uri, ViewColumn, window, workspace } from 'vscode';
import {
  type ActiveSample,
  activeSample,
  type SampleAnswer,
  type SampleWanted,
  sampleWanted,
} from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { sampleSpec } from '../sample/sampleSpec.ts';
import { sampleLanguage, sampleUri } from '../sample/sampleUri.ts';

/** Shows the active sample beside its spec; one that is named becomes the active one. */
export async function showSample({ client }: Host, given?: SampleWanted | Uri): Promise<void> {
  const named = given instanceof Uri ? { uri: given.toString() } : given;
  const uri = named?.uri ?? sampleSpec();
  if (uri === undefined) return;
  const server = await client;
  const answer = await server.sendRequest<SampleAnswer>(sampleWanted, { ...named, uri });
  if ('refused' in answer) return void window.showInformationMessage(answer.refused);
  const { id, line } = answer;
  if (named && ('id' in named || 'line' in named))
    await server.sendNotification(activeSample, { uri, id, line } satisfies ActiveSample);
  await open(sampleUri(uri));
}

async function open(uri: Uri): Promise<void> {
  const opened = await workspace.openTextDocument(uri);
  const document = await languages.setTextDocumentLanguage(opened, sampleLanguage);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? ViewColumn.Beside;
  await window.showTextDocument(document, { viewColumn, preview: false, preserveFocus: shown !== undefined });
}
