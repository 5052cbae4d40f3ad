import type { Host } from '../host.ts';
import { moveCriterion } from '../labels/labelAtCursor.ts';

/** Goes to the next criterion of the sample that is shown. */
export function nextCriterion(host: Host): Promise<void> {
  return moveCriterion(host, 1);
}
