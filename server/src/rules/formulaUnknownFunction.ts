import { pieceRule } from './pieceRule.ts';

export const formulaUnknownFunction = pieceRule({
  code: 'formula-unknown-function',
  severity: 'error',
  title: 'A function that formulas do not have.',
  docs: 'There are `min`, `max`, `abs`, `floor`, `ceil`, `exp`, `sqrt` and `log`. A mean is written `(a + b) / 2`.',
  example: {
    faulty: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: round(exact)
`,
    mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: floor(exact + 0.5)
`,
  },
});
