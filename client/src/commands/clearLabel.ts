import type { Host } from '../host.ts';
import { labelAtCursor } from '../labels/labelAtCursor.ts';

/** Takes back the label of the criterion at the cursor of a sample. */
export function clearLabel(host: Host): Promise<void> {
  return labelAtCursor(host, () => null);
}
