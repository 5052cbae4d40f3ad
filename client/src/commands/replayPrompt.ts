import { l10n, ProgressLocation, type TextDocument, ViewColumn, window, workspace } from 'vscode';
import { type PromptReplayed, promptReplayed, type ReplayAnswer } from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { promptScheme } from '../prompts/promptUri.ts';

/** Asks the judge once with the edited copy of a prompt; a prompt that is shown is copied first. */
export async function replayPrompt(host: Host): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.uri.scheme === promptScheme) {
    await window.showTextDocument(await host.replays.copy(document), { preview: false });
  } else if (document) await replay(host, document);
}

async function replay({ client, replays }: Host, document: TextDocument): Promise<void> {
  const prompt = replays.copied(document);
  if (!prompt) return;
  const server = await client;
  const wanted: PromptReplayed = { ...prompt, text: document.getText() };
  const answer = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Asking the judge'), cancellable: true },
    (_, token) => server.sendRequest<ReplayAnswer>(promptReplayed, wanted, token),
  );
  if ('refused' in answer) return void window.showInformationMessage(answer.refused);
  const shown = await workspace.openTextDocument(replays.keep(answer, document));
  const editor = window.visibleTextEditors.find((each) => each.document === shown);
  const viewColumn = editor?.viewColumn ?? ViewColumn.Beside;
  await window.showTextDocument(shown, { viewColumn, preview: false, preserveFocus: true });
}
