import type { GraderRule } from './rule.ts';
import { hazardRule } from './shared/hazardRule.ts';
import { positiveGate } from './shared/positiveGate.ts';

const ofGraders = hazardRule(
  {
    code: 'formula-veto-fails-open',
    severity: 'warning',
    title: 'A veto in a formula that an error lifts.',
    docs: 'A grader that fails counts as 0. In `quality * (1 - unsafe)` that is the best score of `unsafe`: a row that crashes the check is paid in full, and training finds such rows. Let the grader score the good case and multiply by it: `quality * safe`. Whether a high score is good or bad no file says, so any grader that only lowers the reward is taken for a veto. In a rubric nothing is said: there an error is never 0, and the reward of that row stays unknown.',
    example: {
      faulty: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
  unsafe:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.refusal }}'
    operation: ne
calculate_output: close * (1 - unsafe)
`,
      mended: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
  not_unsafe:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.refusal }}'
    operation: eq
calculate_output: close * not_unsafe
`,
    },
  },
  ['veto_fails_open'],
  positiveGate,
);

export const formulaVetoFailsOpen: GraderRule = {
  ...ofGraders,
  run: (seen) => (seen.site.kind?.criteria === undefined ? ofGraders.run(seen) : []),
};
