import { withChildren } from '../../document/sites.ts';
import type { Range } from '../../document/tree.ts';
import type { Piece } from '../../document/walk.ts';
import type { Path } from '../../engine/part.ts';
import { pathName } from '../../engine/text.ts';
import { type Message, say } from '../../languages/message.ts';
import type { Seen } from '../seen.ts';
import { fieldFault } from './fieldFault.ts';
import { doubtsOf, readsOf } from './fieldReaders.ts';
import { type Mention, mentionIn } from './mention.ts';
import type { Named } from './named.ts';
import { occurrences } from './occurrences.ts';
import { outOfReach } from './outOfReach.ts';

/** A field of the samples by its path, with all places of a file that read it. */
export function fieldName(seen: Seen, field: Path): Omit<Named, 'at'> {
  const places = occurrences(seen.tree, mentions(seen, field, readsOf));
  return {
    name: String(field.at(-1)),
    uses: places.uses,
    doubtful: () => occurrences(seen.tree, mentions(seen, field, doubtsOf)).uses,
    ...(isInSamples(field) && { field }),
    refuse: (newName) => fieldFault(field) ?? outOfReach(seen, places) ?? fault(seen, field, newName),
    write: (newName) => newName,
  };
}

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

function fault(seen: Seen, field: Path, name: string | undefined): Message | undefined {
  const wrong = fieldFault(field, name);
  if (wrong || name === undefined) return wrong;
  const renamed = [...field.slice(0, -1), name];
  const [used] = mentions(seen, renamed, readsOf);
  if (!used) return undefined;
  const line = seen.position(used.from).line + 1;
  return say`\`${pathName(renamed)}\` is already read in line ${line}; the two would become one.`;
}
