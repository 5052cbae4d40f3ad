import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { asList, specOf } from './shared/specOf.ts';

export const emptyLabels: GraderRule = {
  code: 'empty-labels',
  severity: 'error',
  title: 'No labels, or none that pass.',
  docs: 'Without labels the judge has nothing to choose from; without passing labels every row scores 0.',
  example: {
    faulty: `type: label_model
name: verdict
model: gpt-4o-2024-08-06
labels: [correct, incorrect]
passing_labels: []
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
    const spec = specOf(seen);
    if (asList(spec.labels)?.length === 0)
      yield { ...locate(seen, ['labels']), message: say`\`labels\` is empty: the judge has nothing to choose from.` };
    if (asList(spec.passing_labels)?.length === 0)
      yield { ...locate(seen, ['passing_labels']), message: say`\`passing_labels\` is empty: every row scores 0.` };
  },
};
