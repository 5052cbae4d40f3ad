import { hazardRule } from './shared/hazardRule.ts';

export const formulaDecreasing = hazardRule(
  {
    code: 'formula-decreasing',
    severity: 'info',
    title: 'A grader whose higher scores lower the reward.',
    docs: 'A score is usually better the higher it is. Where an error, which counts as 0, would raise the reward, `formula-veto-fails-open` is said instead.',
    example: {
      faulty: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: min(1, 0.1 / close)
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
  ['decreasing_in_helpful_input'],
);
