import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Feature } from './seen.ts';
import { tokensIn } from './semanticTokens.ts';

/** The tokens in what an editor shows of a document. */
export const semanticTokensRange: Feature<{ readonly range: Range }, SemanticTokens> = {
  method: 'textDocument/semanticTokens/range',
  answer: (seen, { range }) => tokensIn(seen, { from: seen.offset(range.start), to: seen.offset(range.end) }),
};
