import type { Seen } from '../seen.ts';
import { criterionId } from './criterionId.ts';
import { graderName } from './graderName.ts';
import { label } from './label.ts';
import type { Named, Naming } from './named.ts';
import { templateField } from './templateField.ts';

/** Every sort of names that specs have. */
export const namings: readonly Naming[] = [graderName, criterionId, label, templateField];

/** The name that stands at an offset. */
export function nameAt(seen: Seen, offset: number): Named | undefined {
  for (const { find } of namings) {
    const found = find(seen, offset);
    if (found) return found;
  }
  return undefined;
}
