import { pieceRule } from './pieceRule.ts';

export const emptyTemplate = pieceRule({
  code: 'empty-template',
  severity: 'error',
  title: 'Nothing between the braces of a template.',
  docs: 'A template needs a path that begins with `item` or `sample`.',
  example: {
    faulty: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ }}'
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
