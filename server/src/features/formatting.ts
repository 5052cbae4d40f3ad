import type { FormattingOptions, TextEdit } from 'vscode-languageserver-types';
import { formatters } from '../document/format/index.ts';
import type { Feature } from './seen.ts';
import { textEdits } from './textEdits.ts';

/** Lays the text out anew; its data and comments stay. */
export const formatting: Feature<{ readonly options: FormattingOptions }, TextEdit[]> = {
  method: 'textDocument/formatting',
  answer: (seen, { options: { tabSize, insertSpaces } }) =>
    textEdits(seen, formatters[seen.notation.name].format(seen.tree, { tabSize, insertSpaces })),
};
