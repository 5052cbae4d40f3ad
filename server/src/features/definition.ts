import type { LocationLink, Position, Range } from 'vscode-languageserver-types';
import { nameAt } from './names/index.ts';
import { placeRange } from './placeRange.ts';
import { type Feature, rangeOf } from './seen.ts';

/** Where a name is said: the key of a grader, the list of labels, or the first sample that has the field. */
export const definition: Feature<{ readonly position: Position }, LocationLink[]> = {
  method: 'textDocument/definition',
  capability: { definitionProvider: true },
  wants: (seen, { position }) => {
    const named = nameAt(seen, seen.offset(position));
    return named?.field && !named.definition ? { field: named.field, rows: 'first' } : undefined;
  },
  answer: (seen, { position }) => {
    const named = nameAt(seen, seen.offset(position));
    if (!named) return [];
    const { at, definition: found } = named;
    const link = (targetUri: string, range: Range): LocationLink[] => [
      {
        originSelectionRange: rangeOf(seen, at.from, at.to),
        targetUri,
        targetRange: range,
        targetSelectionRange: range,
      },
    ];
    if (found) return link(seen.uri, rangeOf(seen, found.from, found.to));
    const place = seen.samples?.places[0];
    return place ? link(seen.samples.uri, placeRange(place)) : [];
  },
  plain: (links, client) => {
    if (client.textDocument?.definition?.linkSupport) return links;
    return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  },
};
