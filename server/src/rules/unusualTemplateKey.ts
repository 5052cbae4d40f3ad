import { pieceRule } from './pieceRule.ts';

export const unusualTemplateKey = pieceRule({
  code: 'unusual-template-key',
  severity: 'warning',
  title: 'A key in a template that may not be readable.',
  docs: 'Whether keys with hyphens, spaces or a leading digit can be read is not documented. Letters, digits and `_` are safe; a position in a list is written `[0]`.',
  example: {
    faulty: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ item.right-answer }}'
operation: eq
`,
    mended: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ item.right_answer }}'
operation: eq
`,
  },
});
