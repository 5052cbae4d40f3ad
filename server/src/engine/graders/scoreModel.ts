import * as z from 'zod/mini';
import { field } from '../field.ts';
import { kind } from '../kind.ts';
import { failure } from '../outcome.ts';
import { allPlaces } from '../place.ts';
import { judgeUnit } from './shared/judgeUnit.ts';
import { messagesField } from './shared/messages.ts';
import { nameField } from './shared/nameField.ts';
import { thresholdField } from './shared/thresholdField.ts';

const optional = <S extends z.ZodMiniType>(schema: S, description: string) =>
  z.optional(field(z.nullable(schema), description));

const sampling = z.looseObject({
  seed: optional(z.int(), 'Asks the provider for the same answer to the same question.'),
  temperature: optional(z.number(), 'Randomness; reasoning judges do not take it.'),
  top_p: optional(z.number(), 'Share of the probability that is sampled from.'),
  max_completions_tokens: optional(
    z.int().check(z.minimum(1)),
    'Most tokens of a reply. The dialect writes “completions” in the plural.',
  ),
  reasoning_effort: optional(
    z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']),
    'How long a reasoning judge thinks; other judges do not take it.',
  ),
});

const schema = z.looseObject({
  type: field(z.literal('score_model'), 'A judge gives a number.'),
  name: nameField(),
  input: messagesField(),
  model: field(z.string(), 'The judge.', { examples: ['gpt-5-mini', 'gpt-4.1-2025-04-14'] }),
  range: z.optional(
    field(
      z.tuple([z.number(), z.number()]),
      'Lowest and highest score, `[0, 1]` where absent; replies are cut to it.',
      {
        examples: [
          [0, 1],
          [1, 5],
          [0, 10],
        ],
      },
    ),
  ),
  sampling_params: z.optional(field(sampling, 'How the judge is sampled.')),
  pass_threshold: thresholdField(),
});

type Spec = z.infer<typeof schema>;

const rangeOf = (spec: Spec): readonly [number, number] => spec.range ?? [0, 1];

export const scoreModel = kind<Spec>({
  type: 'score_model',
  title: 'Score model',
  docs: 'A judge reads the messages and gives a number, which is cut to `range`. A reply without a number is an error here; the service counts it 0.',
  example: {
    type: 'score_model',
    name: 'helpfulness',
    model: 'gpt-5-mini',
    range: [0, 1],
    input: [
      { role: 'developer', content: 'Score the answer between 0 (useless) and 1 (fully answers the question).' },
      {
        role: 'user',
        content: 'Question: {{ item.question }}\n\n<answer>\n{{ sample.output_text }}\n</answer>',
      },
    ],
  },
  places: allPlaces,
  nestedPlaces: allPlaces,
  schema: () => schema,
  domain: (spec) => ({ kind: 'range', lo: rangeOf(spec)[0], hi: rangeOf(spec)[1] }),
  threshold: (spec) => spec.pass_threshold ?? (rangeOf(spec)[0] + rangeOf(spec)[1]) / 2,
  compile: (spec, family) => {
    const [low, high] = rangeOf(spec);
    const parameters = JSON.parse(JSON.stringify(spec.sampling_params ?? {}));
    const result = { type: 'number', description: `A number from ${low} to ${high}, both included.` };
    const score = (value: unknown) =>
      typeof value === 'number' && Number.isFinite(value)
        ? { score: Math.min(high, Math.max(low, value)) }
        : failure('model_grader_parse_error', 'The judge gave no number.');
    return judgeUnit({ model: spec.model, input: spec.input, parameters, result, meaning: [low, high], score }, family);
  },
});
