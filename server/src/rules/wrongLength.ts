import { say } from '../languages/message.ts';
import { shapeRule } from './shapeRule.ts';

export const wrongLength = shapeRule({
  code: 'wrong-length',
  severity: 'error',
  title: 'A list has too few or too many entries, or a text is empty.',
  docs: '`range` holds exactly two numbers, the lowest and the highest score. The published schema puts this limit in the wrong place, so a check against it alone does not find the fault; the service does. A text that names something cannot be empty.',
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
  word: ({ path, bounds: [least, most] = [undefined, undefined], found }) => {
    const [key, count] = [String(path.at(-1)), String(found)];
    if (typeof found === 'string') return { message: say`\`${key}\` must not be empty.` };
    const message =
      most === 2
        ? say`\`${key}\` must have exactly two entries, not ${count}.`
        : say`\`${key}\` must have at least ${String(least)} entry, not ${count}.`;
    return { message };
  },
});
