import type { FieldValue, ProfileField } from '../engine/grading.ts';

/** The values of a field that repeats them, as an enumeration does; none of any other. */
export function listedValues({ values = [], count }: ProfileField): readonly FieldValue[] {
  return count >= 2 * values.length ? values : [];
}
