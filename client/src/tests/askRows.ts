import { setTimeout as pause } from 'node:timers/promises';
import type { CancellationToken } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type RowsAnswer, type RowsRefused, type RowsWanted, rowsWanted } from '../../../server/src/protocol/index.ts';

/** Asks for rows of a spec. What the server cannot tell at the moment is refused without a reason. */
export type AskRows = (wanted: Omit<RowsWanted, 'uri'>) => Promise<RowsAnswer>;

const tries = 3;
const pauseBetween = 200;

/** Asks about one spec, some times over where the answer is that all has just changed. */
export function askRows(client: LanguageClient, uri: string, token: CancellationToken): AskRows {
  const once = (wanted: RowsWanted): Promise<RowsAnswer> =>
    client.sendRequest<RowsAnswer>(rowsWanted, wanted, token).catch((): RowsRefused => ({ refused: '' }));
  return async (wanted) => {
    for (let tried = 1; ; tried++) {
      const answer = await once({ uri, ...wanted });
      const isSettled = !('refused' in answer) || answer.refused !== '';
      if (isSettled || tried === tries || token.isCancellationRequested) return answer;
      await pause(pauseBetween);
    }
  };
}
