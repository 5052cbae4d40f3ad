import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';
import { asList, specOf } from './shared/specOf.ts';

export const reversedRange: GraderRule = {
  code: 'reversed-range',
  severity: 'error',
  title: 'A `range` whose first number is not the smaller one.',
  docs: '`range` is lowest, then highest score. Microsoft’s SDK refuses equal or reversed numbers; cut to such a range every score would be the same.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
range: [10, 0]
input:
  - role: user
    content: 'Rate this from 0 to 10: {{ sample.output_text }}'
`,
    mended: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
range: [0, 10]
input:
  - role: user
    content: 'Rate this from 0 to 10: {{ sample.output_text }}'
`,
  },
  *run(seen) {
    const [low, high, ...more] = asList(specOf(seen).range) ?? [];
    if (typeof low !== 'number' || typeof high !== 'number' || more.length > 0 || low < high) return;
    const place = locate(seen, ['range']);
    if (low === high)
      yield {
        ...place,
        message: say`\`range\` leaves only the score ${low}: the first number must be the smaller one.`,
      };
    else {
      const message = say`\`range\` runs backwards: the first number must be the smaller one.`;
      yield { ...place, message, ...replacingValue(say`Swap the numbers`, seen, ['range'], `[${high}, ${low}]`) };
    }
  },
};
