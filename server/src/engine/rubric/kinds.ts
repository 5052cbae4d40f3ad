import * as z from 'zod/mini';
import { field } from '../field.ts';
import type { JsonObject } from '../json.ts';
import { type Kind, kind } from '../kind.ts';
import { aggregateField, clipField, emptyField } from './aggregateFields.ts';
import { compileRubric } from './compileRubric.ts';
import { criteriaFromField } from './criteriaFromField.ts';
import { criterionKind } from './criterion.ts';
import { criteriaKeys } from './isRubric.ts';
import { judgeField } from './judgeField.ts';
import { rubricPassing } from './passing.ts';

const hasCriteria = (spec: object) => criteriaKeys.some((key) => key in spec);

const schema = (criterion: z.ZodMiniType) => shape(criterion).check(z.refine(hasCriteria, 'Wants `criteria`.'));

const shape = (criterion: z.ZodMiniType) =>
  z.looseObject({
    criteria: z.optional(field(z.array(criterion).check(z.minLength(1)), 'What is looked at, one thing each.')),
    name: z.optional(field(z.string(), 'What the rubric is called in results.')),
    title: z.optional(field(z.string(), 'For people.')),
    samples: z.optional(field(z.string(), 'Path of the samples file, relative to this file.')),
    judge: z.optional(judgeField()),
    pass_threshold: z.optional(field(z.number(), 'The reward from which on a sample counts as passed.')),
    passes: z.optional(
      field(z.enum(['reward', 'all']), 'What a sample must do to pass.', {
        enumDescriptions: [
          'The reward is at least `pass_threshold`; nothing is said of passing where there is none.',
          'Every criterion that applies passes: it reaches its `pass_threshold`, without one it is fully met.',
        ],
      }),
    ),
    aggregate: z.optional(aggregateField()),
    clip: z.optional(clipField()),
    empty: z.optional(emptyField()),
    tags: z.optional(field(z.array(z.string()), 'Groups scores.')),
    rationale: z.optional(field(z.string(), 'Why the rubric is there.')),
    source: z.optional(field(z.string(), 'Where the requirements come from.')),
    criteria_from: z.optional(criteriaFromField()),
  });

/** A whole rubric, as a kind of grader that stands alone in its file. */
export const rubricKind: Kind = kind<JsonObject>({
  type: 'rubric',
  title: 'Rubric',
  docs: 'Criteria that add up to a reward.',
  example: {
    name: 'Refund agent',
    criteria: [
      { id: 'amount', points: 5, number: { equals: '{{ item.refund }}', from: 'last' } },
      { id: 'policy', points: 3, requirement: 'States that refunds take five to seven business days.' },
    ],
  },
  places: [],
  nestedPlaces: [],
  criteria: 'criteria',
  schema: (criterion) => schema(criterion) as unknown as z.ZodMiniType<JsonObject>,
  domain: () => ({ kind: 'unit' }),
  threshold: ({ pass_threshold }) => (typeof pass_threshold === 'number' ? pass_threshold : undefined),
  passing: rubricPassing,
  compile: compileRubric,
});

export { criterionKind };
