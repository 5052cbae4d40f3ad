import * as z from 'zod/mini';
import { say, sentence } from '../../languages/message.ts';
import { field } from '../field.ts';
import { type Measure, measureOf } from '../graders/shared/measures.ts';
import type { CompileOptions } from '../kind.ts';
import type { Outcome } from '../outcome.ts';
import { compileValue } from '../value.ts';
import { check } from './check.ts';
import { lowerSimilar } from './lowered/lowerSimilar.ts';
import { checkedText } from './shared/checkedText.ts';
import { freeUnit } from './shared/freeUnit.ts';
import { quoted } from './shared/quoted.ts';
import { textField } from './shared/valueField.ts';

/** By the name of a metric: the metric of the wire dialect, and which definition of it where the name says so. */
const metrics = {
  fuzzy_match: ['fuzzy_match'],
  levenshtein: ['fuzzy_match', 'levenshtein'],
  jaro_winkler: ['fuzzy_match', 'jaro_winkler'],
  token_sort: ['fuzzy_match', 'token_sort'],
  token_set: ['fuzzy_match', 'token_set'],
  bleu: ['bleu'],
  gleu: ['gleu'],
  meteor: ['meteor'],
  rouge_1: ['rouge_1'],
  rouge_2: ['rouge_2'],
  rouge_3: ['rouge_3'],
  rouge_4: ['rouge_4'],
  rouge_5: ['rouge_5'],
  rouge_l: ['rouge_l'],
} as const satisfies Record<string, readonly [metric: string, choice?: string]>;

type Metric = keyof typeof metrics;

const names = Object.keys(metrics) as Metric[];

const to = () => textField('The text it should resemble.', { examples: ['{{ item.answer }}'] });

const schema = z.union([
  to(),
  z.strictObject({
    metric: z.optional(
      field(z.enum(names), 'How likeness is measured; default `fuzzy_match`.', {
        enumDescriptions: names.map((name) => measureFor(name, { metrics: {} }).docs),
      }),
    ),
    to: to(),
  }),
]);

export const similar = check<z.infer<typeof schema>>({
  name: 'similar',
  title: 'Similar',
  docs:
    'How alike the completion and a text are, from 0 to 1, by a metric of texts. A text alone is compared by ' +
    '`fuzzy_match`.',
  example: { metric: 'rouge_l', to: '{{ item.answer }}' },
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () => schema,
  lower: (value, criterion) => {
    const { metric = 'fuzzy_match', to: reference } = typeof value === 'string' ? { to: value } : value;
    const [wire, choice]: readonly [metric: string, choice?: string] = metrics[metric];
    return lowerSimilar({ metric: wire, choice }, reference, criterion);
  },
  compile: (value, criterion) => {
    const form = typeof value === 'string' ? { to: value } : value;
    const { metric = 'fuzzy_match' } = form;
    const measure = measureFor(metric, criterion);
    const reference = compileValue(form.to);
    const [wanted, checked] = [checkedText(reference), checkedText(criterion.of)];
    const compiled = measure.compile((row) => {
      const [input, other] = [checked(row), wanted(row)];
      if (!('value' in other)) return { flag: 'other_error', message: 'There is no text to compare with.' };
      if (!('value' in input)) return { flag: 'other_error', message: 'There is no text to compare.' };
      return { input: input.value.text, reference: other.value.text };
    }, criterion);
    const meaning = [metric, form.to, measure.name];
    if (compiled.refusal !== undefined) return freeUnit('similar', criterion, { meaning, refusal: compiled.refusal });
    return freeUnit('similar', criterion, {
      values: [reference],
      meaning,
      definition: say`\`${metric}\`: ${sentence(measure.docs)}`,
      wanted,
      checked,
      score: (_found, { text }, row) => explained(compiled.score(row, []), metric, text),
    });
  },
});

type Choices = Pick<CompileOptions, 'metrics' | 'wordNet' | 'synonyms'>;

function measureFor(name: Metric, options: Choices): Measure {
  const [metric, choice]: readonly [metric: string, choice?: string] = metrics[name];
  return measureOf(metric, choice ? { ...options, metrics: { ...options.metrics, [metric]: choice } } : options);
}

function explained(outcome: Outcome, metric: Metric, wanted: string): Outcome {
  if (!('score' in outcome)) return outcome;
  const note = `By \`${metric}\` the text is ${outcome.score.toFixed(2)} like ${quoted(wanted)}.`;
  return { ...outcome, evidence: { note: [note, outcome.evidence?.note].filter(Boolean).join(' ') } };
}
