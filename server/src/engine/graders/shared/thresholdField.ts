import * as z from 'zod/mini';
import { field } from '../../field.ts';

const description =
  'The score from which on a sample passes as an eval criterion (score ≥ threshold). In fine-tuning the reward is the raw score.';

/** `pass_threshold`. */
export function thresholdField() {
  return z.optional(field(z.number(), description, { examples: [0.8, 0.5] }));
}
