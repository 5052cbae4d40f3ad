import { shapeRule } from './shapeRule.ts';

export const wrongLength = shapeRule({
  code: 'wrong-length',
  severity: 'error',
  title: 'A list has too few or too many entries.',
  docs: '`range` holds exactly two numbers, the lowest and the highest score. The published schema puts this limit in the wrong place, so a check against it alone does not find the fault; the service does.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
range: [5]
input:
  - role: user
    content: 'Rate this from 0 to 5: {{ sample.output_text }}'
`,
    mended: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
range: [0, 5]
input:
  - role: user
    content: 'Rate this from 0 to 5: {{ sample.output_text }}'
`,
  },
  word: ({ path, allowed: [wanted], found }) => {
    const many = wanted === '2' ? 'exactly two entries' : `${wanted} entry`;
    return { message: `\`${path.at(-1)}\` must have ${many}, not ${found}.` };
  },
});
