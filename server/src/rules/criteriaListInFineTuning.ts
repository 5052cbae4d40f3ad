import { say } from '../languages/message.ts';
import type { FileRule } from './rule.ts';

export const criteriaListInFineTuning: FileRule = {
  code: 'criteria-list-in-fine-tuning',
  severity: 'error',
  title: 'A list of graders where a fine-tuning job is the target.',
  docs: 'A job takes exactly one grader. Several go into a `multi`, which combines them by a formula. Reported where `rewardsmith.target` is a fine-tuning job.',
  example: {
    faulty: `- type: string_check
  name: exact
  input: '{{ sample.output_text }}'
  reference: '{{ item.answer }}'
  operation: eq
`,
    mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: exact
`,
  },
  *run({ tree: { root }, target }) {
    if (!root?.node.items || !target.endsWith('rft')) return;
    const message = say`A fine-tuning job takes one grader, not a list. Combine several in a \`multi\`.`;
    yield { from: root.at, to: root.at + Math.min(1, root.node.length), path: [], message };
  },
};
