import { slotOf } from '../../document/slotOf.ts';
import { toJson } from '../../document/toJson.ts';
import type { Change, Path } from '../../document/tree.ts';
import type { Json } from '../../engine/json.ts';
import type { Seen } from '../seen.ts';

/** Whether the text after an edit says just what is wanted at a path, without more faults than before. */
export function gives({ tree, notation }: Seen, edit: Change, path: Path, wanted: Json): boolean {
  const after = notation.reader.edit(tree, edit);
  const node = slotOf(after, path)?.node;
  const same = node && JSON.stringify(toJson(node)) === JSON.stringify(wanted);
  return same === true && after.faults.length === tree.faults.length;
}
