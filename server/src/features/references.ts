import type { Location, Position } from 'vscode-languageserver-types';
import { nameAt } from './names/index.ts';
import { placeRange } from './placeRange.ts';
import { type Feature, rangeOf } from './seen.ts';

interface Params {
  readonly position: Position;
  readonly context?: { readonly includeDeclaration: boolean };
}

/** All places of a name; with its definition, for a field also the first sample that has it. */
export const references: Feature<Params, Location[]> = {
  method: 'textDocument/references',
  wants: (seen, { position, context }) => {
    const named = context?.includeDeclaration ? nameAt(seen, seen.offset(position)) : undefined;
    return named?.field && !named.definition ? { field: named.field, rows: 'first' } : undefined;
  },
  answer: (seen, { position, context }) => {
    const { uses = [], definition } = nameAt(seen, seen.offset(position)) ?? {};
    const all = context?.includeDeclaration;
    const wanted = all ? uses : uses.filter(({ from }) => from !== definition?.from);
    const here = wanted.map(({ from, to }) => ({ uri: seen.uri, range: rangeOf(seen, from, to) }));
    const { places: [place] = [], uri = '' } = (all && seen.samples) || {};
    return place ? [...here, { uri, range: placeRange(place) }] : here;
  },
};
