import type { Host } from '../host.ts';
import { labelAtCursor } from '../labels/labelAtCursor.ts';
import { labelOfKey } from '../labels/labelKey.ts';

/** Labels the criterion at the cursor of a sample as not met. */
export function labelNotMet(host: Host): Promise<void> {
  return labelAtCursor(host, (criterion) => labelOfKey(criterion, 'n'));
}
