import { hazardRule } from './shared/hazardRule.ts';

export const formulaDivisionByZero = hazardRule(
  {
    code: 'formula-division-by-zero',
    severity: 'warning',
    title: 'A division in a formula by something that can be 0.',
    docs: 'Where the divisor is 0 the formula has no value, so the row gets no reward. The scores in the message lead there. Add a small number to a divisor that cannot be negative. A divisor that is always 0 is an error.',
    example: {
      faulty: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
  words:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_1
calculate_output: 2 * close * words / (close + words)
`,
      mended: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
  words:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_1
calculate_output: 2 * close * words / (close + words + 0.000001)
`,
    },
  },
  ['division_by_zero'],
);
