import { hazardRule } from './shared/hazardRule.ts';

export const formulaConstant = hazardRule(
  {
    code: 'formula-constant',
    severity: 'warning',
    title: 'A formula that gives the same reward for all scores.',
    docs: 'Nothing can be learned from it.',
    example: {
      faulty: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: max(1, close)
`,
      mended: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: close
`,
    },
  },
  ['constant_output'],
);
