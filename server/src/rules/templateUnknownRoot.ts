import { pieceRule } from './pieceRule.ts';

export const templateUnknownRoot = pieceRule({
  code: 'template-unknown-root',
  severity: 'error',
  title: 'A template that begins neither with `item` nor with `sample`.',
  docs: '`item` is the row of the data, `sample` is what the model answered. The service raises `invalid_variable_error` on every row for anything else.',
  example: {
    faulty: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ answer }}'
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
