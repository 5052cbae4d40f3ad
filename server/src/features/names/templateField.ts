import { pieceAt } from '../pieceAt.ts';
import { fieldName } from './fieldName.ts';
import { fieldAt } from './fieldReaders.ts';
import { isPointer, mentionIn } from './mention.ts';
import type { Naming } from './named.ts';

/** A field of the samples: where templates and Python read it, or something inside it. */
export const templateField: Naming = {
  find: (seen, offset) => {
    const place = pieceAt(seen, offset);
    const found = place && fieldAt(place.piece, place.at);
    if (!found) return undefined;
    const here = mentionIn(seen, place.base, place.piece, found);
    if (isPointer(seen.tree, here)) return undefined;
    return { ...fieldName(seen, found.field), at: { from: here.from, to: here.to } };
  },
};
