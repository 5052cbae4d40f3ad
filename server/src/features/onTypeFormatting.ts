import type { FormattingOptions, Position, TextEdit } from 'vscode-languageserver-types';
import { formatters } from '../document/format/index.ts';
import type { Feature } from './seen.ts';
import { textEdits } from './textEdits.ts';

interface Params {
  readonly position: Position;
  readonly ch: string;
  readonly options: FormattingOptions;
}

/** Indents a line just begun by what stands before it, and puts the `-` of an item among its list's. */
export const onTypeFormatting: Feature<Params, TextEdit[]> = {
  method: 'textDocument/onTypeFormatting',
  answer: (seen, { position, ch, options: { tabSize, insertSpaces } }) => {
    const typed = { at: seen.offset(position), character: ch };
    const changes = formatters[seen.notation.name].typed?.(seen.tree, typed, { tabSize, insertSpaces });
    return textEdits(seen, changes ?? []);
  },
};
