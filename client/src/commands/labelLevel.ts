import type { Host } from '../host.ts';
import { labelAtCursor } from '../labels/labelAtCursor.ts';
import { labelOfKey } from '../labels/labelKey.ts';

/** Labels the criterion at the cursor of a sample with the level or number of a digit. */
export async function labelLevel(host: Host, digit?: number): Promise<void> {
  if (digit !== undefined) await labelAtCursor(host, (criterion) => labelOfKey(criterion, String(digit)));
}
