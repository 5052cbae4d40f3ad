import { pieceRule } from './pieceRule.ts';

export const formulaArity = pieceRule({
  code: 'formula-arity',
  severity: 'error',
  title: 'A function in a formula with too few or too many arguments.',
  docs: '`min` and `max` take one argument or more, the other six functions exactly one.',
  example: {
    faulty: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: log(exact + 1, 2)
`,
    mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: log(exact + 1) / log(2)
`,
  },
});
