import * as z from 'zod/mini';
import { field } from '../field.ts';
import { kind } from '../kind.ts';
import { failure } from '../outcome.ts';
import { allPlaces } from '../place.ts';
import { judgeUnit } from './shared/judgeUnit.ts';
import { messagesField } from './shared/messages.ts';
import { nameField } from './shared/nameField.ts';

const schema = z.looseObject({
  type: field(z.literal('label_model'), 'A judge chooses one label.'),
  name: nameField(),
  model: field(z.string(), 'The judge; it must support structured outputs.', { examples: ['gpt-5-mini'] }),
  input: messagesField(),
  labels: field(z.array(z.string()), 'The labels to choose from.', { examples: [['correct', 'incorrect']] }),
  passing_labels: field(z.array(z.string()), 'The labels that score 1; all others score 0.', {
    examples: [['correct']],
  }),
});

export const labelModel = kind<z.infer<typeof schema>>({
  type: 'label_model',
  title: 'Label model',
  docs: 'A judge chooses one of `labels`. Scores 1 where it is among `passing_labels`, else 0.',
  example: {
    type: 'label_model',
    name: 'verdict',
    model: 'gpt-5-mini',
    input: [
      { role: 'developer', content: 'Is the answer correct? Answer with `correct` or `incorrect`.' },
      { role: 'user', content: 'Reference: {{ item.answer }}\n\n<answer>\n{{ sample.output_text }}\n</answer>' },
    ],
    labels: ['correct', 'incorrect'],
    passing_labels: ['correct'],
  },
  places: ['eval', 'foundry-eval'],
  nestedPlaces: allPlaces,
  schema: () => schema,
  domain: () => ({ kind: 'binary' }),
  threshold: () => 1,
  compile: (spec, family) => {
    const result = { type: 'string', enum: spec.labels };
    const score = (label: unknown) =>
      typeof label === 'string' && spec.labels.includes(label)
        ? { score: spec.passing_labels.includes(label) ? 1 : 0, evidence: { note: label } }
        : failure('model_grader_parse_error', 'The judge gave none of the labels.');
    const meaning = [spec.labels, spec.passing_labels];
    return judgeUnit({ model: spec.model, input: spec.input, parameters: {}, result, meaning, score }, family);
  },
});
