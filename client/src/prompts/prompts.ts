import { type Disposable, EventEmitter, Disposable as Together, type Uri, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { judgePrompt, type PromptAnswer } from '../../../server/src/protocol/index.ts';
import { promptScheme, promptWanted } from './promptUri.ts';

/** Offers prompts of judges as read-only documents that follow the text of their spec. */
export function offerPrompts(client: LanguageClient): Disposable {
  const changed = new EventEmitter<Uri>();
  const provideTextDocumentContent = async (uri: Uri) => {
    const answer = await client.sendRequest<PromptAnswer>(judgePrompt, promptWanted(uri));
    return 'text' in answer ? answer.text : `${answer.refused}\n`;
  };
  return Together.from(
    changed,
    workspace.registerTextDocumentContentProvider(promptScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      for (const { uri } of workspace.textDocuments)
        if (uri.scheme === promptScheme && promptWanted(uri).uri === document.uri.toString()) changed.fire(uri);
    }),
  );
}
