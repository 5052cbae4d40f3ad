import { slotOf } from '../../document/slotOf.ts';
import type { Path } from '../../engine/part.ts';
import { graderLine } from '../graderLine.ts';
import type { Seen } from '../seen.ts';

/** The line (from 0) of a grader; of a criterion that stands in a row that of the place that names those. */
export function specLine(seen: Seen, path: Path): number {
  const own = path.indexOf('criteria_from');
  const place = own < 0 ? path : path.slice(0, own + 1);
  return graderLine(seen, { path: place, at: slotOf(seen.tree, place)?.range?.from ?? 0 });
}
