import { hazardRule } from './shared/hazardRule.ts';

export const formulaDiscontinuity = hazardRule(
  {
    code: 'formula-discontinuity',
    severity: 'info',
    title: 'A reward that jumps while a score moves a little.',
    docs: '`floor` pays only for a full score and `ceil` pays fully for any crumb. On scores that are 0 or 1 they do nothing, and nothing is said of them.',
    example: {
      faulty: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: floor(close + 0.5)
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
  ['discontinuity'],
);
