import { say } from '../languages/message.ts';
import { nearest } from '../languages/nearest.ts';
import type { GraderRule } from './rule.ts';
import { labelsOf } from './shared/labelsOf.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';

export const passingLabelUnknown: GraderRule = {
  code: 'passing-label-unknown',
  severity: 'error',
  title: 'A passing label that is not among `labels`.',
  docs: 'The judge can only choose from `labels`, so this one never passes. Case and spaces count.',
  example: {
    faulty: `type: label_model
name: verdict
model: gpt-4o-2024-08-06
labels: [correct, incorrect]
passing_labels: [Correct]
input:
  - role: user
    content: 'Is this correct? {{ sample.output_text }}'
`,
    mended: `type: label_model
name: verdict
model: gpt-4o-2024-08-06
labels: [correct, incorrect]
passing_labels: [correct]
input:
  - role: user
    content: 'Is this correct? {{ sample.output_text }}'
`,
  },
  *run(seen) {
    const { labels, passing } = labelsOf(seen);
    for (const [index, label] of passing.entries()) {
      if (labels.length === 0 || labels.includes(label)) continue;
      const place = locate(seen, ['passing_labels', index]);
      const meant = nearest(label, labels);
      const wrong = say`\`${label}\` is not among \`labels\`, so it can never pass.`;
      const repair = meant && replacingValue(say`Write \`${meant}\``, seen, place.path, seen.notation.quote(meant));
      yield { ...place, message: meant ? say`${wrong} Did you mean \`${meant}\`?` : wrong, ...repair };
    }
  },
};
