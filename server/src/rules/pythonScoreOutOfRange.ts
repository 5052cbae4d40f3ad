import { pieceRule } from './pieceRule.ts';
import type { GraderRule, SeenGrader } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';

const anywhere = pieceRule({
  code: 'python-score-out-of-range',
  severity: 'info',
  title: 'A constant score below 0 or above 1.',
  docs: 'Pass thresholds and other graders live between 0 and 1, and no page says that the service cuts what a `grade` returns. Inside a `multi` the formula may scale it, so there nothing is said. A criterion of a rubric gives no score at all then, but an error.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item):
      return 100 if item["answer"] in sample["output_text"] else 0
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return 1.0 if item["answer"] in sample["output_text"] else 0.0
`,
  },
});

export const pythonScoreOutOfRange: GraderRule = {
  ...anywhere,
  *run(seen) {
    if (criterionOf(seen) || isOfCriterion(seen))
      for (const fault of anywhere.run(seen)) yield { ...fault, severity: 'warning' };
    else if (seen.site.key === undefined) yield* anywhere.run(seen);
  },
};

/** Whether a grader is what a criterion asks: criteria stand in a list, the graders of a formula in a map. */
function isOfCriterion({ site: { setting, path } }: Pick<SeenGrader, 'site'>): boolean {
  return setting === 'rubric' && typeof path.at(-2) === 'number';
}
