import { pieceRule } from './pieceRule.ts';

export const templateUnknownField = pieceRule({
  code: 'template-unknown-field',
  severity: 'error',
  title: 'A field that `sample` does not have.',
  docs: 'The model’s text is `sample.output_text`. There is no `sample.final_answer`, `sample.response` or `sample.output`; the service raises `invalid_variable_error` on every row. A tool call keeps its name under `function`: `sample.output_tools[0].function.name`.',
  example: {
    faulty: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ sample.final_answer }}'
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
