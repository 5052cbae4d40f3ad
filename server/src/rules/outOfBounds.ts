import { shapeRule } from './shapeRule.ts';

export const outOfBounds = shapeRule({
  code: 'out-of-bounds',
  severity: 'error',
  title: 'A number is smaller or larger than the key allows.',
  docs: 'The service refuses it.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
sampling_params:
  max_completions_tokens: 0
`,
    mended: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
sampling_params:
  max_completions_tokens: 2000
`,
  },
  word: ({ path, allowed: [bounds], found }) => ({ message: `\`${path.at(-1)}\` must be ${bounds}, not ${found}.` }),
});
