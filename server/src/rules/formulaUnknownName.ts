import { nameRule } from './shared/nameRule.ts';

export const formulaUnknownName = nameRule({
  code: 'formula-unknown-name',
  severity: 'error',
  title: 'A name in a formula that is no key of `graders`.',
  docs: 'A formula calls graders by their keys, not by their display names (`name`) and not by `<type>_score`. Keys are case-sensitive.',
  example: {
    faulty: `type: multi
name: reward
graders:
  exact:
    type: string_check
    name: exact answer
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: 0.5 * exactly
`,
    mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    name: exact answer
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: 0.5 * exact
`,
  },
});
