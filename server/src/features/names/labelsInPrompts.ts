import type { Site } from '../../document/sites.ts';
import type { Range } from '../../document/tree.ts';
import type { Seen } from '../seen.ts';
import { isPointer, mentionIn } from './mention.ts';

const quotes: readonly (readonly [open: string, close: string])[] = [
  ['`', '`'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
];

/** Where the judge of a grader is told of a label, in quotes of any kind. */
export function labelsInPrompts(seen: Seen, site: Site, label: string): readonly Range[] {
  const pieces = seen.shapeOf(site).pieces.filter(({ language }) => language === 'template');
  return pieces.flatMap((piece) =>
    quotes
      .flatMap(([open, close]) => placesOf(piece.text, open + label + close))
      .map((at) => mentionIn(seen, site.at, piece, { from: at + 1, to: at + 1 + label.length }))
      .filter((mention) => !isPointer(seen.tree, mention))
      .map(({ from, to }) => ({ from, to })),
  );
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
