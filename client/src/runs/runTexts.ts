import { type Disposable, Uri, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type RunTextAnswer, type RunTextWanted, runTextWanted } from '../../../server/src/protocol/index.ts';

/** The texts that specs had at their runs are documents of this scheme. */
export const runTextScheme = 'rewardsmith-run';

/** Where the text of a spec at a run is read; its name is the spec's, so that it has its colours. */
export function runTextUri(wanted: RunTextWanted): Uri {
  return Uri.from({ scheme: runTextScheme, path: Uri.parse(wanted.uri).path, query: JSON.stringify(wanted) });
}

/** Offers these texts, read-only. */
export function offerRunTexts(client: Promise<LanguageClient>): Disposable {
  return workspace.registerTextDocumentContentProvider(runTextScheme, {
    provideTextDocumentContent: async ({ query }) => {
      const answer = await (await client).sendRequest<RunTextAnswer>(runTextWanted, JSON.parse(query));
      return 'text' in answer ? answer.text : answer.refused;
    },
  });
}
