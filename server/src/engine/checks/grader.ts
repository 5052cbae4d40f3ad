import * as z from 'zod/mini';
import type { JsonObject } from '../json.ts';
import { check } from './check.ts';
import { lowerGrader } from './lowered/lowerGrader.ts';

export const grader = check<JsonObject>({
  name: 'grader',
  title: 'Grader',
  docs: 'A grader of the wire dialect; the range of a judge becomes 0 to 1, and any other score beyond that is an error.',
  example: {
    type: 'text_similarity',
    name: 'close',
    input: '{{ sample.output_text }}',
    reference: '{{ item.answer }}',
    evaluation_metric: 'fuzzy_match',
  },
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () => z.record(z.string(), z.unknown()) as unknown as z.ZodMiniType<JsonObject>,
  lower: lowerGrader,
  compile: (spec, family) => family.grader(spec),
});
