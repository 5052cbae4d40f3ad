import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { gradersOf } from './shared/formulaNames.ts';
import { locate } from './shared/locate.ts';

export const emptyGraders: GraderRule = {
  code: 'empty-graders',
  severity: 'error',
  title: 'A `multi` without graders.',
  docs: 'There is nothing to combine: every row gets the same reward, and nothing can be learned from it.',
  example: {
    faulty: `type: multi
name: reward
graders: {}
calculate_output: '1'
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
  *run(seen) {
    const graders = gradersOf(seen);
    const key = seen.site.kind?.children;
    if (key === undefined || !graders || Object.keys(graders).length > 0) return;
    yield { ...locate(seen, [key]), message: say`\`${key}\` is empty: add at least one grader.` };
  },
};
