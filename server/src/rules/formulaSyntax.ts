import { pieceRule } from './pieceRule.ts';

export const formulaSyntax = pieceRule({
  code: 'formula-syntax',
  severity: 'error',
  title: 'A formula that cannot be read.',
  docs: 'A formula holds numbers, keys of `graders`, `+ - * / ^`, parentheses and eight functions. One that does not parse scores nothing: the service sets `formula_parse_error`.',
  example: {
    faulty: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: max(0, (exact - 0.2)
`,
    mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: max(0, (exact - 0.2))
`,
  },
});
