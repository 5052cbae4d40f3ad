import { hazardRule } from './shared/hazardRule.ts';

export const formulaOverflow = hazardRule(
  {
    code: 'formula-overflow',
    severity: 'warning',
    title: 'A formula whose result can be too large for a number.',
    docs: 'Beyond about 1.8e308 a number is infinite, so the row gets no reward: `exp` is there above 709.78. Scale its argument, or hold it with `min`.',
    example: {
      faulty: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: min(1, exp(1000 * close) - 1)
`,
      mended: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: min(1, exp(close) - 1)
`,
    },
  },
  ['overflow'],
);
