import * as z from 'zod/mini';
import { field } from '../../field.ts';

/** `name`: every published schema requires it, the guides leave it out; whether it must be there is a rule's matter. */
export function nameField() {
  return z.optional(field(z.string(), 'Labels the results. Inside `multi`, formulas use the key, not this name.'));
}
