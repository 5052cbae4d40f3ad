import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { labelsOf } from './shared/labelsOf.ts';
import { locate } from './shared/locate.ts';

export const everyLabelPasses: GraderRule = {
  code: 'every-label-passes',
  severity: 'warning',
  title: 'All labels pass.',
  docs: 'Whatever the judge chooses scores 1, so the grader tells no answers apart.',
  example: {
    faulty: `type: label_model
name: verdict
model: gpt-4o-2024-08-06
labels: [correct, incorrect]
passing_labels: [correct, incorrect]
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
    if (labels.length === 0 || !labels.every((label) => passing.includes(label))) return;
    yield { ...locate(seen, ['passing_labels']), message: say`Every label passes, so every row scores 1.` };
  },
};
