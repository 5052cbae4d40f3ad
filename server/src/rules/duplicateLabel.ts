import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { labelsOf } from './shared/labelsOf.ts';
import { locate } from './shared/locate.ts';

export const duplicateLabel: GraderRule = {
  code: 'duplicate-label',
  severity: 'warning',
  title: 'A label that is listed twice.',
  docs: 'The second adds nothing. Often another label was meant.',
  example: {
    faulty: `type: label_model
name: verdict
model: gpt-4o-2024-08-06
labels: [correct, incorrect, correct]
passing_labels: [correct]
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
    for (const [key, list] of [
      ['labels', labels],
      ['passing_labels', passing],
    ] as const)
      for (const [index, label] of list.entries()) {
        if (label === '' || list.indexOf(label) === index) continue;
        yield { ...locate(seen, [key, index]), message: say`\`${label}\` is listed already.` };
      }
  },
};
