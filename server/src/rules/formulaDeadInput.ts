import { hazardRule } from './shared/hazardRule.ts';

export const formulaDeadInput = hazardRule(
  {
    code: 'formula-dead-input',
    severity: 'warning',
    title: 'A grader in a formula that never changes the reward.',
    docs: 'It is run, and paid for where it asks a judge, but whatever its score is, the reward is the same: `max(1, bonus)` is always 1.',
    example: {
      faulty: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: max(1, close) * exact
`,
      mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: close * exact
`,
    },
  },
  ['dead_input'],
);
