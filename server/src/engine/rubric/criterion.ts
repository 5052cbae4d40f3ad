import * as z from 'zod/mini';
import { brokenPart } from '../brokenPart.ts';
import type { Check } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import { field } from '../field.ts';
import type { Json, JsonObject } from '../json.ts';
import { type Kind, kind } from '../kind.ts';
import { judgeField } from './judgeField.ts';

const template = { language: 'template' } as const;

/** Keys of a criterion whatever it checks. */
const common = {
  id: field(
    z.string().check(z.minLength(1)),
    'Names the criterion: in formulas, results and expert labels. Unique in the file.',
  ),
  points: z.optional(
    field(z.number().check(z.gte(-1e9), z.lte(1e9)), 'What it counts, 1 where absent; negative is a penalty.'),
  ),
  gate: z.optional(
    field(z.union([z.boolean(), z.number()]), 'A score below 1 (below the number) makes the whole reward 0.', {
      examples: [true],
    }),
  ),
  when: z.optional(field(z.string(), 'Where this is false the criterion does not apply to the sample.', template)),
  of: z.optional(
    field(z.string(), 'What is looked at; `{{ sample.output_text }}` where absent.', {
      ...template,
      examples: ['{{ sample.output_text }}', '{{ sample.output_json }}', '{{ sample.output_tools }}'],
    }),
  ),
  pass_threshold: z.optional(
    field(z.number(), 'The score from which on the criterion counts as passed; of a penalty, the score up to which.'),
  ),
  title: z.optional(field(z.string(), 'For people.')),
  tags: z.optional(
    field(z.array(z.string()), 'Groups scores: beside the scores of criteria stand those of each tag.', {
      examples: [['safety'], ['style']],
    }),
  ),
  rationale: z.optional(field(z.string(), 'Why the criterion is there.')),
  source: z.optional(field(z.string(), 'Where the requirement comes from.')),
  judge: z.optional(judgeField()),
};

const schema = (criterion: z.ZodMiniType) =>
  z.looseObject({
    ...common,
    ...Object.fromEntries(checks.map((each) => [each.name, z.optional(documented(each, criterion))])),
    ...Object.assign({}, ...checks.map(({ beside }) => beside)),
  });

function documented(each: Check, criterion: z.ZodMiniType): z.ZodMiniType {
  return field(z.union([each.schema(criterion)]), `**${each.title}.** ${each.docs}`, { examples: [each.example] });
}

/** One criterion of a rubric, as a kind of grader that stands nowhere else. */
export const criterionKind: Kind = kind<JsonObject>({
  type: 'criterion',
  title: 'Criterion',
  docs: 'One thing that a completion is looked at for: an `id`, `points`, and exactly one check.',
  example: { id: 'short', points: 2, length: { max: 800 } },
  places: [],
  nestedPlaces: [],
  criteria: 'criteria',
  grader: 'grader',
  schema: (criterion) => schema(criterion) as unknown as z.ZodMiniType<JsonObject>,
  domain: () => ({ kind: 'unit' }),
  threshold: ({ pass_threshold }) => (typeof pass_threshold === 'number' ? pass_threshold : undefined),
  compile: (spec) => brokenPart(spec, 'A criterion is graded as part of its rubric.'),
});

const keys: Readonly<Record<string, z.ZodMiniType>> = schema(z.unknown()).shape;

/** Every key that a criterion can have. */
export const criterionKeys: ReadonlySet<string> = new Set(Object.keys(keys));

/** How a criterion departs from its shape, first things first. Only what is there is looked at, and the `id`. */
export function criterionIssue(spec: JsonObject): z.core.$ZodIssue | undefined {
  for (const key of ['id', ...Object.keys(spec)]) {
    const issue = Object.hasOwn(keys, key) ? keys[key]!.safeParse(spec[key]).error?.issues[0] : undefined;
    if (issue) return { ...issue, path: [key, ...issue.path] };
  }
  return undefined;
}

/** The checks that a criterion names; a sound one names exactly one. */
export function checksOf(spec: JsonObject): readonly (readonly [Check, Json])[] {
  const named = checks.filter(({ name }) => spec[name] !== undefined);
  return named.map((each) => [each, spec[each.name]!] as const);
}
