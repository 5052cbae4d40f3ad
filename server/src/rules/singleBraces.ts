import { pieceRule } from './pieceRule.ts';

export const singleBraces = pieceRule({
  code: 'single-braces',
  severity: 'warning',
  title: 'A template with one brace on each side.',
  docs: '`{item.answer}` is plain text: the judge or the comparison sees it as it is written. Other text in single braces is left alone.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Compare {item.answer} with {{ sample.output_text }}'
`,
    mended: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Compare {{ item.answer }} with {{ sample.output_text }}'
`,
  },
});
