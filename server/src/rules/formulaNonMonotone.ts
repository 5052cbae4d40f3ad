import { hazardRule } from './shared/hazardRule.ts';

export const formulaNonMonotone = hazardRule(
  {
    code: 'formula-non-monotone',
    severity: 'info',
    title: 'A grader whose higher scores raise the reward in places and lower it in others.',
    docs: 'That is right where the middle is best, as for a length. The message shows two scores where the higher one is paid less.',
    example: {
      faulty: `type: multi
name: reward
graders:
  length:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_2
calculate_output: 4 * length * (1 - length)
`,
      mended: `type: multi
name: reward
graders:
  length:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_2
calculate_output: length
`,
    },
  },
  ['non_monotone'],
);
