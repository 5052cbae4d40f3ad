import * as z from 'zod/mini';
import { field } from '../../field.ts';

/** `tolerance` where many numbers are compared: an absolute one, for each. */
export function toleranceField() {
  return z.optional(
    field(z.number().check(z.nonnegative()), 'How far numbers may be apart; default 0.', { examples: [0.01] }),
  );
}
