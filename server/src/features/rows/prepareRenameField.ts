import type { Range } from 'vscode-languageserver-types';
import { fieldFault } from '../names/fieldFault.ts';
import { placeRange } from '../placeRange.ts';
import type { Refused } from '../seen.ts';
import type { RowsFeature, RowsParams } from './rowsSeen.ts';

interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}

/** What a rename of a field would change, or why there is none. */
export const prepareRenameField: RowsFeature<RowsParams, Prepared | Refused> = {
  method: 'textDocument/prepareRename',
  specs: false,
  answer: ({ field, at, words }) => {
    const fault = fieldFault(field);
    return fault ? { refused: words(fault) } : { range: placeRange(at), placeholder: String(field.at(-1)) };
  },
};
