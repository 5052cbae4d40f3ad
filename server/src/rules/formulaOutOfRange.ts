import { say } from '../languages/message.ts';
import type { GraderRule, SeenGrader } from './rule.ts';
import { hazardRule } from './shared/hazardRule.ts';
import { specOf } from './shared/specOf.ts';
import { withinUnit } from './shared/withinUnit.ts';

const ofGraders = hazardRule(
  {
    code: 'formula-out-of-range',
    severity: 'warning',
    title: 'A formula that can give more than 1 or less than 0.',
    docs: 'Rewards are expected to lie from 0 to 1. The range is proved over all scores that the graders can give, and the message shows scores at its end. A judge with a `range` such as 1 to 5 must be brought to 0 to 1 first, as in `(judge - 1) / 4`; elsewhere `max(0, …)` and `min(1, …)` hold the reward. A reward below 0 may be meant as a penalty. A rubric cuts its reward unless `clip` says otherwise, so there it is only told.',
    example: {
      faulty: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: exact - 0.5 * close
`,
      mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: max(0, exact - 0.5 * (1 - close))
`,
    },
  },
  ['above_one', 'below_zero'],
  withinUnit,
);

export const formulaOutOfRange: GraderRule = {
  ...ofGraders,
  *run(seen) {
    for (const fault of ofGraders.run(seen))
      yield isCut(seen)
        ? { ...fault, severity: 'info', message: say`${fault.message} It is cut to between 0 and 1.` }
        : fault;
  },
};

/** A rubric cuts its reward unless told otherwise, a group always. */
function isCut({ site, spec }: SeenGrader): boolean {
  if (site.kind?.criteria === undefined) return false;
  const { clip } = specOf({ spec });
  return site.kind.grader !== undefined || clip === undefined || clip === 'sample';
}
