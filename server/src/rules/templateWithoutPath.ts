import { pieceRule } from './pieceRule.ts';

export const templateWithoutPath = pieceRule({
  code: 'template-without-path',
  severity: 'error',
  title: 'A template that names `item` or `sample` as a whole.',
  docs: 'A field must follow. What the whole would look like as a text is not documented.',
  example: {
    faulty: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ item }}'
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
