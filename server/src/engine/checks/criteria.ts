import * as z from 'zod/mini';
import { aggregateField, clipField, emptyField } from '../rubric/aggregateFields.ts';
import { check } from './check.ts';

export const criteria = check<unknown[]>({
  name: 'criteria',
  title: 'Group',
  docs: 'Criteria that add up to one score in [0, 1].',
  example: [{ id: 'short', length: { max: 800 } }],
  paid: false,
  of: '{{ sample.output_text }}',
  schema: (criterion) => z.array(criterion).check(z.minLength(1)),
  beside: { aggregate: z.optional(aggregateField()), clip: z.optional(clipField()), empty: z.optional(emptyField()) },
  compile: (_criteria, { group }) => group(),
});
