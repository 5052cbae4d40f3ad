import type { Location } from 'vscode-languageserver-types';
import { fieldName } from '../names/fieldName.ts';
import { placeRange } from '../placeRange.ts';
import { rangeOf } from '../seen.ts';
import type { RowsFeature, RowsParams } from './rowsSeen.ts';

interface Params extends RowsParams {
  readonly context?: { readonly includeDeclaration: boolean };
}

/** Where the specs that use these samples read a field; with the key that was asked about, where that is wanted. */
export const fieldReferences: RowsFeature<Params, Location[]> = {
  method: 'textDocument/references',
  specs: true,
  answer: ({ uri, at, field, specs }, { context }) => {
    const uses = specs.flatMap(({ seen }) =>
      fieldName(seen, field).uses.map(({ from, to }) => ({ uri: seen.uri, range: rangeOf(seen, from, to) })),
    );
    return context?.includeDeclaration ? [{ uri, range: placeRange(at) }, ...uses] : uses;
  },
};
