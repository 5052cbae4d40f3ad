import * as z from 'zod/mini';
import { field } from '../field.ts';
import { judgeKeys } from './judgeKeys.ts';

/** `judge`: how a model is asked; a criterion's own goes over the rubric's. */
export function judgeField() {
  return field(z.looseObject(judgeKeys()), 'How judges are asked.', { examples: [{ model: 'gpt-5-mini' }] });
}
