import { pieceRule } from './pieceRule.ts';

export const templateExpression = pieceRule({
  code: 'template-expression',
  severity: 'error',
  title: 'A template that holds more than a path.',
  docs: 'Templates know paths with dots and `[0]`, and nothing else: no filters, defaults, calls, loops, conditions, wildcards or slices. What the service does with them is not documented.',
  example: {
    faulty: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: "{{ item.answer or 'none' }}"
operation: eq
`,
    mended: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ item.answer }}'
operation: eq
`,
  },
});
