import * as z from 'zod/mini';
import { say, sentence } from '../../languages/message.ts';
import { field } from '../field.ts';
import { hashOf } from '../hash.ts';
import { kind } from '../kind.ts';
import { allPlaces } from '../place.ts';
import type { Row } from '../sample.ts';
import { compileText } from '../text.ts';
import { measureOf } from './shared/measures.ts';
import { nameField } from './shared/nameField.ts';
import { thresholdField } from './shared/thresholdField.ts';

const metricNames = [
  'cosine',
  'fuzzy_match',
  'bleu',
  'gleu',
  'meteor',
  'rouge_1',
  'rouge_2',
  'rouge_3',
  'rouge_4',
  'rouge_5',
  'rouge_l',
] as const;

const schema = z.looseObject({
  type: field(z.literal('text_similarity'), 'Measures how alike two texts are.'),
  name: nameField(),
  input: field(z.string(), 'The text being graded.', { language: 'template', examples: ['{{ sample.output_text }}'] }),
  reference: field(z.string(), 'The text it should resemble.', {
    language: 'template',
    examples: ['{{ item.answer }}'],
  }),
  evaluation_metric: field(z.enum(metricNames), 'How likeness is measured.', {
    enumDescriptions: metricNames.map((name) => measureOf(name, { metrics: {} }).docs),
  }),
  pass_threshold: thresholdField(),
});

export const textSimilarity = kind<z.infer<typeof schema>>({
  type: 'text_similarity',
  title: 'Text similarity',
  docs: 'Measures how alike `input` and `reference` are, from 0 to 1. As an eval criterion it needs `pass_threshold`.',
  example: {
    type: 'text_similarity',
    name: 'close to the reference',
    input: '{{ sample.output_text }}',
    reference: '{{ item.answer }}',
    evaluation_metric: 'fuzzy_match',
    pass_threshold: 0.8,
  },
  places: allPlaces,
  nestedPlaces: allPlaces,
  schema: () => schema,
  domain: () => ({ kind: 'unit' }),
  threshold: (spec) => spec.pass_threshold,
  compile: (spec, family) => {
    const input = compileText(spec.input);
    const reference = compileText(spec.reference);
    const measure = measureOf(spec.evaluation_metric, family);
    const pair = (row: Row) => {
      const left = input.render(row);
      if (typeof left !== 'string') return left;
      const right = reference.render(row);
      return typeof right === 'string' ? { input: left, reference: right } : right;
    };
    return {
      hash: hashOf(['text_similarity', spec.input, spec.reference, measure.name]),
      reads: [...input.reads, ...reference.reads],
      definition: say`\`${spec.evaluation_metric}\`: ${sentence(measure.docs)}`,
      ...measure.compile(pair, family),
    };
  },
});
