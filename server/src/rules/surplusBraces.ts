import { pieceRule } from './pieceRule.ts';

export const surplusBraces = pieceRule({
  code: 'surplus-braces',
  severity: 'warning',
  title: 'Braces behind a template that is closed already.',
  docs: 'The service takes the first `}}` as the end; the rest stays in the text, and the judge or the comparison sees it. That was recorded on the real service.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate from 0 to 1: {{ sample.output_text }}}}'
`,
    mended: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate from 0 to 1: {{ sample.output_text }}'
`,
  },
});
