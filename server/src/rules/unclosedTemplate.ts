import { pieceRule } from './pieceRule.ts';

export const unclosedTemplate = pieceRule({
  code: 'unclosed-template',
  severity: 'error',
  title: 'A template that is never closed.',
  docs: 'Without `}}` its braces most likely reach the judge, or the comparison, as they stand.',
  example: {
    faulty: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ item.answer'
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
