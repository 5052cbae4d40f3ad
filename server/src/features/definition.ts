import type { LocationLink, Position, Range } from 'vscode-languageserver-types';
import { namedFileAt, type PlacedFile } from './namedFiles.ts';
import { nameAt } from './names/index.ts';
import { placeRange } from './placeRange.ts';
import { type Feature, rangeOf, type Seen } from './seen.ts';

/** Where a name is said: the key of a grader, the list of labels, the first sample that has the field, a file. */
export const definition: Feature<{ readonly position: Position }, LocationLink[]> = {
  method: 'textDocument/definition',
  wants: (seen, { position }) => {
    const named = nameAt(seen, seen.offset(position));
    return named?.field && !named.definition ? { field: named.field, rows: 'first' } : undefined;
  },
  answer: (seen, { position }) => {
    const file = namedFileAt(seen, seen.offset(position));
    if (file) return [toFile(seen, file)];
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

function toFile(seen: Seen, { range, uri }: PlacedFile): LocationLink {
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const originSelectionRange = rangeOf(seen, range.from, range.to);
  return { originSelectionRange, targetUri: uri, targetRange: start, targetSelectionRange: start };
}
