import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Feature } from './seen.ts';
import { semanticTokens } from './semanticTokens.ts';
import { tokenEdits } from './tokenEdits.ts';

interface Params {
  readonly previousResultId: string;
}

/** How the tokens of a document differ from those that the client was told last; all of them where it has others. */
export const semanticTokensDelta: Feature<Params, SemanticTokens> = {
  method: 'textDocument/semanticTokens/full/delta',
  answer: (seen) => semanticTokens.answer(seen, {}),
  since: (now, before, { previousResultId }) => {
    if (!before || before.resultId !== previousResultId) return now;
    return { resultId: now.resultId, edits: tokenEdits(before.data, now.data) };
  },
};
