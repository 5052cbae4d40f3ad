import type { Host } from '../host.ts';
import { moveCriterion } from '../labels/labelAtCursor.ts';

/** Goes to the previous criterion of the sample that is shown. */
export function previousCriterion(host: Host): Promise<void> {
  return moveCriterion(host, -1);
}
