import { withChildren } from '../../document/sites.ts';
import type { Range } from '../../document/tree.ts';
import type { Piece } from '../../document/walk.ts';
import type { Path } from '../../engine/part.ts';
import { pathName } from '../../engine/text.ts';
import { type Message, say } from '../../languages/message.ts';
import { sampleFields } from '../../languages/template/index.ts';
import { pieceAt } from '../pieceAt.ts';
import type { Seen } from '../seen.ts';
import { doubtsOf, fieldAt, readsOf } from './fieldReaders.ts';
import { isPointer, type Mention, mentionIn } from './mention.ts';
import type { Naming } from './named.ts';
import { occurrences } from './occurrences.ts';
import { outOfReach } from './outOfReach.ts';

/** A field of the samples: where templates and Python read it, or something inside it. */
export const templateField: Naming = {
  find: (seen, offset) => {
    const place = pieceAt(seen, offset);
    const found = place && fieldAt(place.piece, place.at);
    if (!found) return undefined;
    const { field } = found;
    const here = mentionIn(seen, place.base, place.piece, found);
    if (isPointer(seen.tree, here)) return undefined;
    const places = occurrences(seen.tree, mentions(seen, field, readsOf));
    return {
      name: String(field.at(-1)),
      at: { from: here.from, to: here.to },
      uses: places.uses,
      doubtful: () => occurrences(seen.tree, mentions(seen, field, doubtsOf)).uses,
      ...(isInSamples(field) && { field }),
      refuse: (newName) => given(field) ?? outOfReach(seen, places) ?? fault(seen, field, newName),
      write: (newName) => newName,
    };
  },
};

/** What a finder finds in the pieces of all graders. */
function mentions(seen: Seen, field: Path, find: (piece: Piece, field: Path) => readonly Range[]): readonly Mention[] {
  const sites = seen.found.flatMap((each) => each.sites.flatMap(withChildren));
  return sites.flatMap((site) =>
    seen
      .shapeOf(site)
      .pieces.flatMap((piece) => find(piece, field).map((range) => mentionIn(seen, site.at, piece, range))),
  );
}

/** A template may begin with anything; only the two roots lead into a sample. */
function isInSamples([root]: Path): boolean {
  return root === 'item' || root === 'sample';
}

/** Names that are not the author's to choose. */
function given([root, first, ...rest]: Path): Message | undefined {
  if (root === 'item' && first === 'id' && rest.length === 0)
    return say`\`item.id\` names the samples and says which of them belong together: it keeps its name.`;
  if (root !== 'sample' || !Object.hasOwn(sampleFields, String(first))) return undefined;
  return say`\`sample.${String(first)}\` is what the model gave, under the name of the service: it keeps its name.`;
}

function fault(seen: Seen, field: Path, name: string | undefined): Message | undefined {
  if (name === undefined) return undefined;
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
    return say`\`${name}\` is no key that templates are sure to read: use letters, digits and \`_\`, and begin with no digit.`;
  const renamed = [...field.slice(0, -1), name];
  const [used] = mentions(seen, renamed, readsOf);
  if (!used) return given(renamed);
  const line = seen.position(used.from).line + 1;
  return say`\`${pathName(renamed)}\` is already read in line ${line}; the two would become one.`;
}
