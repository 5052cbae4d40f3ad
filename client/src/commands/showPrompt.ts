import { languages, ViewColumn, window, workspace } from 'vscode';
import {
  type JudgePrompt,
  judgePrompt,
  type LabelsAnswer,
  type LabelsWanted,
  labelsWanted,
  type PromptAnswer,
} from '../../../server/src/protocol/index.ts';
import { graderAtCursor } from '../graderAtCursor.ts';
import type { Host } from '../host.ts';
import { promptUri } from '../prompts/promptUri.ts';

/** Shows beside the spec what a judge is asked about the active sample: of the grader named, else of that at the cursor. */
export async function showPrompt({ client }: Host, given?: JudgePrompt): Promise<void> {
  const named = given ?? (await graderAtCursor());
  if (named === undefined) return;
  const wanted = { ...(await activeLine(client, named.uri)), ...named };
  const answer = await (await client).sendRequest<PromptAnswer>(judgePrompt, wanted);
  if ('refused' in answer) return void window.showInformationMessage(answer.refused);
  const opened = await workspace.openTextDocument(promptUri(wanted, answer.title));
  const document = await languages.setTextDocumentLanguage(opened, wrapped);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.Beside, preview: false });
}

/** The line of the active sample; nothing where there is none. */
async function activeLine(client: Host['client'], uri: string): Promise<Pick<JudgePrompt, 'line'>> {
  const wanted: LabelsWanted = { uri, rater: '' };
  const answer = await (await client).sendRequest<LabelsAnswer>(labelsWanted, wanted);
  return 'refused' in answer ? {} : { line: answer.line };
}

/** A language whose long lines editors wrap, and in which prompts are mostly written. */
const wrapped = 'markdown';
