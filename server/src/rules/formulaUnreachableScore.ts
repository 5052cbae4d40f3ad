import { hazardRule } from './shared/hazardRule.ts';

export const formulaUnreachableScore = hazardRule(
  {
    code: 'formula-unreachable-score',
    severity: 'info',
    title: 'A formula with which no scores give 1, or none give 0.',
    docs: 'Where a judge scores 0 to 10, `judge / 100` pays a tenth at most. Training works with any scale, so this is only told; a threshold may lie where no reward does.',
    example: {
      faulty: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: 0.5 + 0.4 * close
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
  ['full_score_unreachable', 'zero_unreachable'],
);
