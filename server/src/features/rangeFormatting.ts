import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import { formatters } from '../document/format/index.ts';
import type { Feature } from './seen.ts';
import { textEdits } from './textEdits.ts';

interface Params {
  readonly range: Range;
  readonly options: FormattingOptions;
}

/** Lays out the lines that a range touches. */
export const rangeFormatting: Feature<Params, TextEdit[]> = {
  method: 'textDocument/rangeFormatting',
  answer: (seen, { range, options: { tabSize, insertSpaces } }) => {
    const place = { from: seen.offset(range.start), to: seen.offset(range.end) };
    const options = { tabSize, insertSpaces, range: place };
    return textEdits(seen, formatters[seen.notation.name].format(seen.tree, options));
  },
};
