import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { nameAt } from './names/index.ts';
import { type Feature, rangeOf } from './seen.ts';

/** The other places of the name under the cursor. */
export const documentHighlight: Feature<{ readonly position: Position }, DocumentHighlight[]> = {
  method: 'textDocument/documentHighlight',
  answer: (seen, { position }) => {
    const { uses = [], definition } = nameAt(seen, seen.offset(position)) ?? {};
    return uses.map(({ from, to }) => ({
      range: rangeOf(seen, from, to),
      kind: from === definition?.from ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  },
};
