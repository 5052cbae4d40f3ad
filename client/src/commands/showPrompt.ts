import { languages, ViewColumn, window, workspace } from 'vscode';
import { type JudgePrompt, judgePrompt, type PromptAnswer } from '../../../server/src/protocol.ts';
import { graderAtCursor } from '../graderAtCursor.ts';
import type { Host } from '../host.ts';
import { promptUri } from '../promptUri.ts';

/** Shows beside the spec what a judge is asked: of the grader that an action names, else of the one at the cursor. */
export async function showPrompt({ client }: Host, given?: JudgePrompt): Promise<void> {
  const wanted = given ?? (await graderAtCursor());
  if (wanted === undefined) return;
  const answer = await (await client).sendRequest<PromptAnswer>(judgePrompt, wanted);
  if ('refused' in answer) return void window.showInformationMessage(answer.refused);
  const opened = await workspace.openTextDocument(promptUri(wanted, answer.title));
  const document = await languages.setTextDocumentLanguage(opened, wrapped);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.Beside, preview: false });
}

/** A language whose long lines editors wrap, and in which prompts are mostly written. */
const wrapped = 'markdown';
