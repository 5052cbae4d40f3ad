import type { Location } from 'vscode-languageserver-types';
import { placeRange } from '../placeRange.ts';
import type { RowsFeature, RowsParams } from './rowsSeen.ts';

/** A field is said where it stands: an editor that is told so shows who reads it. */
export const fieldDefinition: RowsFeature<RowsParams, Location> = {
  method: 'textDocument/definition',
  specs: false,
  answer: ({ uri, at }) => ({ uri, range: placeRange(at) }),
};
